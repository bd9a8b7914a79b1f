package vn.chitieu.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.account.password.PasswordProblem.COMMON;
import static vn.chitieu.account.password.PasswordProblem.HAS_USERNAME;
import static vn.chitieu.account.password.PasswordProblem.TOO_LONG;
import static vn.chitieu.account.password.PasswordProblem.TOO_PLAIN;
import static vn.chitieu.account.password.PasswordProblem.TOO_SHORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final PasswordRules ALONE = new PasswordRules(false);
    private static final PasswordRules WITH_FACTOR = new PasswordRules(true);

    @Test
    void fourteenCharactersOfFourClassesAreEnoughAlone() {
        assertThat(ALONE.problems("le.thi", "Trâu vàng 2026")).isEmpty();
        assertThat(ALONE.problems("le.thi", "Trâu vàng 206")).containsExactly(TOO_SHORT);
    }

    @Test
    void twelveOfAnyClassAreEnoughBesideASecondFactor() {
        assertThat(WITH_FACTOR.problems("le.thi", "trauvangdibe")).isEmpty();
        assertThat(WITH_FACTOR.problems("le.thi", "trauvangdib")).containsExactly(TOO_SHORT);
    }

    @ParameterizedTest
    @CsvSource({"trâu vàng 20267", "TRÂU VÀNG 20267", "Trâu vàng đi bể", "TrauVangDiBe26"})
    void eachClassIsMissed(String password) {
        assertThat(ALONE.problems("le.thi", password)).containsExactly(TOO_PLAIN);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(ALONE.problems("matkhau", "MatKhau1")).containsExactly(TOO_SHORT, TOO_PLAIN, HAS_USERNAME, COMMON);
    }

    @Test
    void whatBcryptWouldNotReadIsRefused() {
        assertThat(WITH_FACTOR.problems("le.thi", "trauvangdibe".repeat(6))).isEmpty();
        assertThat(WITH_FACTOR.problems("le.thi", "trauvangdibe".repeat(6) + "x"))
                .containsExactly(TOO_LONG);
        assertThat(WITH_FACTOR.problems("le.thi", "ữ".repeat(3) + "trauvangdibe".repeat(5) + "ờng"))
                .containsExactly(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Le.Thi@CaoLanh26", "xx-LÊ.THỊ-xx-2026"})
    void theUsernameIsNoPartOfIt(String password) {
        assertThat(ALONE.problems("le.thi", password)).containsExactly(HAS_USERNAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MatKhau@2026!!!",
                "Mật khẩu 2026!!",
                "M@tKh@u20262026",
                "VietNam#20252030",
                "Việt-Nam-2026!!",
                "HaNoi@1234567890",
                "P@ssw0rd!!202626",
                "Qwertyuiop@12345",
                "NguyenVanAn@1985",
                "DongThap@2026!!",
                "Aa1!Aa1!Aa1!Aa1!",
                "ChiTieuNghiQuyet@2030"
            })
    void whatManyPeopleChooseIsRefused(String password) {
        assertThat(ALONE.problems("kinhte", password)).containsExactly(COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "!!!!2026!!!!", "2026-11-22 09"})
    void digitsAndSignsAloneAreRefused(String password) {
        assertThat(WITH_FACTOR.problems("kinhte", password)).contains(COMMON);
    }
}
