package vn.chitieu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chitieu.account.Correspondents.Correspondent;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.reminder.ReminderLetter.Letter;
import vn.chitieu.web.Language;
import vn.chitieu.web.Words;

class ReminderLetterTests {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 5);

    @Test
    void aUnitReadsHowMuchOfWhatIsLeftUntilWhen() {
        Letter letter =
                written(Language.VIETNAMESE, DUE.minusDays(3), new Duty(commune("Vĩnh Bình"), round(), false, 5, 2, 1));
        assertThat(letter.subject()).isEqualTo("Nhắc gửi số liệu: Xã Vĩnh Bình, Quý III/2026, còn 3 ngày");
        assertThat(letter.text()).isEqualTo("""
            Kính gửi anh/chị Nguyễn Thị Ánh,

            Hệ thống theo dõi chỉ tiêu nghị quyết nhắc những việc đang chờ anh/chị:

            Xã Vĩnh Bình, Quý III/2026
              Hạn 05/10/2026, còn 3 ngày
              - Chưa nhập: 5 số
              - Bị trả lại: 2 số
              - Đã nhập, chưa gửi: 1 số
              https://chitieu.dongthap.gov.vn/communes/28651/periods/2026-Q3/round

            Gửi xong số liệu thì hệ thống thôi nhắc. Thư gửi tự động, không ghi số liệu nào; xin không trả lời thư này.

            Không muốn nhận thư nhắc: bỏ chọn trong "Tài khoản của tôi". https://chitieu.dongthap.gov.vn/account
            """);
    }

    @Test
    void theOfficeReadsThatTheRoundIsNotSubmitted() {
        Letter letter = written(Language.VIETNAMESE, DUE, new Duty(commune("Vĩnh Bình"), round(), true, 0, 0, 24));
        assertThat(letter.subject()).endsWith("hết hôm nay");
        assertThat(letter.text())
                .contains("  - Đợt báo cáo chưa gửi\n")
                .doesNotContain("Chưa nhập", "Bị trả lại", "chưa gửi: ");
    }

    @Test
    void whatIsLateSaysSo() {
        assertThat(written(Language.VIETNAMESE, DUE.plusDays(1), office()).subject())
                .endsWith("quá hạn 1 ngày");
        assertThat(written(Language.VIETNAMESE, DUE.plusDays(14), office()).text())
                .contains("Hạn 05/10/2026, quá hạn 14 ngày");
    }

    @Test
    void whoReadsEnglishIsWrittenToInEnglish() {
        Letter one = written(Language.ENGLISH, DUE.minusDays(1), office());
        assertThat(one.subject()).isEqualTo("Figures are due: Vĩnh Bình commune, Q3 2026, 1 day left");
        assertThat(one.text()).startsWith("Dear Nguyễn Thị Ánh,").contains("The round is not submitted");
        assertThat(written(Language.ENGLISH, DUE.plusDays(3), office()).subject())
                .endsWith("3 days late");
    }

    @Test
    void severalRoundsAreOneMessage() {
        Letter letter = written(
                Language.VIETNAMESE,
                DUE.plusDays(3),
                office(),
                new Duty(commune("Đại Phước"), round(), false, 4, 0, 0));
        assertThat(letter.subject()).isEqualTo("Nhắc gửi số liệu: 2 đợt báo cáo, sớm nhất quá hạn 3 ngày");
        assertThat(letter.text()).contains("Xã Vĩnh Bình, Quý III/2026\n", "Xã Đại Phước, Quý III/2026\n");
    }

    @Test
    void aNameBeginsNoHeaderAndNoLineOfItsOwn() {
        Letter letter = written(
                Language.VIETNAMESE,
                DUE,
                new Duty(commune("Vĩnh Bình\r\nBcc: ai@example.com\u2028Ngày"), round(), true, 0, 0, 0));
        assertThat(letter.subject())
                .contains("Vĩnh Bình Bcc: ai@example.com Ngày")
                .doesNotContain("\r", "\n", "\u2028");
        assertThat(letter.text()).doesNotContain("\nBcc", "\r");
    }

    @Test
    void withoutAnAddressOfThePortalItSaysWhatToOpen() {
        Letter letter = letterAt("").write(to(Language.VIETNAMESE), List.of(office()), DUE);
        assertThat(letter.text())
                .contains("Mở hệ thống, trang /communes/28651/periods/2026-Q3/round")
                .doesNotContain("http");
    }

    @Test
    void anAddressThatLeadsNowhereIsRefusedAtTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> letterAt("chitieu.gov.vn"));
        assertThatIllegalStateException().isThrownBy(() -> letterAt("javascript:alert(1)"));
    }

    private static Letter written(Language language, LocalDate today, Duty... duties) {
        return letterAt("https://chitieu.dongthap.gov.vn/").write(to(language), List.of(duties), today);
    }

    private static Correspondent to(Language language) {
        return new Correspondent(
                new CurrentUser(1, "anh.nt", "Nguyễn Thị Ánh", List.of()), "anh.nt@dongthap.gov.vn", language);
    }

    private static Duty office() {
        return new Duty(commune("Vĩnh Bình"), round(), true, 5, 2, 0);
    }

    private static NamedCommune commune(String name) {
        return new NamedCommune("28651", name, CommuneKind.COMMUNE, "82", "Đồng Tháp", Province.Kind.PROVINCE);
    }

    private static Round round() {
        return Round.open(commune("").place(), ReportingPeriod.quarter(2026, 3));
    }

    private static ReminderLetter letterAt(String address) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/portal", "messages/reminder");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Words words = new Words(messages, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
        return new ReminderLetter(new ReminderWords(messages, words), address);
    }
}
