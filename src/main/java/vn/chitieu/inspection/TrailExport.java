package vn.chitieu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;

/** Taking the trail, or a part of it, out of the portal; which leaves an entry itself. */
@Service
@RequiredArgsConstructor
public class TrailExport {

    private final AuditTrail trail;
    private final Clock clock;

    /** Records who takes what. In a transaction of its own: nobody waits until the last line is sent. */
    @Transactional
    public void announce(CurrentUser user, TrailFilter filter) {
        trail.record(AuditEntry.of(
                        user.chain(),
                        Act.EXPORTED,
                        AuditedKind.AUDIT,
                        LocalDate.now(clock).toString())
                .to(filter.text()));
    }
}
