package vn.chitieu.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the portal sends e-mail, and as whom. It needs a server and an address of its own; pages say so without them. */
@Component
public class MailDelivery {

    private final String host;
    private final String from;

    public MailDelivery(@Value("${spring.mail.host:}") String host, @Value("${chitieu.mail.from:}") String from) {
        this.host = host.strip();
        this.from = from.strip();
    }

    public boolean isOn() {
        return !host.isEmpty() && !from.isEmpty();
    }

    /** The address that messages come from. */
    public String from() {
        return from;
    }
}
