package vn.chitieu.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.chitieu.reminder.ReminderLetter.Letter;
import vn.chitieu.web.MailDelivery;

/** Hands messages to the mail server. */
@Component
class ReminderMail {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailDelivery delivery;

    ReminderMail(ObjectProvider<JavaMailSender> sender, MailDelivery delivery) {
        this.sender = sender;
        this.delivery = delivery;
    }

    boolean isOn() {
        return delivery.isOn() && sender.getIfAvailable() != null;
    }

    /**
     * Sends one message to one address.
     *
     * @throws MailException if it was not taken
     */
    void send(String to, Letter letter) {
        JavaMailSender server = sender.getObject();
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper writing = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            writing.setValidateAddresses(true);
            writing.setFrom(delivery.from());
            writing.setTo(to);
            writing.setSubject(letter.subject());
            writing.setText(letter.text());
            // Nobody's out-of-office note is wanted: RFC 3834
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }

    /** Whether it is the server that failed, so that the next message would fail as well. */
    static boolean isOfServer(MailException failure) {
        // What failed of one message is listed and has no cause
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException && failure.getCause() != null;
    }
}
