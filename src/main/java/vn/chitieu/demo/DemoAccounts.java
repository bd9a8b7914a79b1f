package vn.chitieu.demo;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.Account;
import vn.chitieu.account.Accounts;
import vn.chitieu.account.DemoPassword;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.commune.Commune;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.Province;
import vn.chitieu.commune.UnitRegister;

/** One account for every role to try, all with the password that the sign-in page prints. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoAccounts {

    private static final Map<CommuneKind, String> KINDS =
            Map.of(CommuneKind.COMMUNE, "xã", CommuneKind.WARD, "phường", CommuneKind.SPECIAL_ZONE, "đặc khu");

    private final Accounts accounts;
    private final UnitRegister units;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private @Nullable String hash;

    @Transactional
    void loadInstallation() {
        create("quantri", "Quản trị hệ thống", Grant.everywhere(Role.ADMINISTRATOR));
        create("quocgia", "Người đọc toàn quốc", Grant.everywhere(Role.NATIONAL_READER));
    }

    @Transactional
    void loadProvince(Province province) {
        String code = province.code();
        boolean city = province.kind() == Province.Kind.CITY;
        String place = (city ? " · thành phố " : " · tỉnh ") + province.name();
        String office = (city ? "Văn phòng Thành ủy" : "Văn phòng Tỉnh ủy") + place;
        String inspection = (city ? "Ủy ban Kiểm tra Thành ủy" : "Ủy ban Kiểm tra Tỉnh ủy") + place;
        create("tinh-" + code, office, Grant.inProvince(Role.PROVINCE_REVIEWER, code));
        create("kiemtra-" + code, inspection, Grant.inProvince(Role.INSPECTOR, code));
    }

    /** The two of the office, one of whom enters and the other verifies; and the standing committee, which signs. */
    record Signers(long first, long second, long committee) {}

    @Transactional
    Signers loadCommune(Commune commune) {
        String code = commune.code();
        String province = commune.provinceCode();
        String place = " · " + KINDS.get(commune.kind()) + " " + commune.name();
        Grant office = Grant.inCommune(Role.PARTY_OFFICE, province, code);
        Account committee = create(
                "thuongvu-" + code, "Ban Thường vụ" + place, Grant.inCommune(Role.STANDING_COMMITTEE, province, code));
        Account first = create("vanphong-" + code, "Văn phòng Đảng ủy" + place, office);
        Account second = create("vanphong2-" + code, "Văn phòng Đảng ủy (2)" + place, office);
        create("kiemtra-" + code, "Ủy ban Kiểm tra Đảng ủy" + place, Grant.inCommune(Role.INSPECTOR, province, code));
        create("hdnd-" + code, "Hội đồng nhân dân" + place, Grant.inCommune(Role.READER, province, code));
        for (String unit : List.of(ResolutionLoading.ECONOMIC_UNIT, "Phòng Văn hóa - Xã hội")) {
            Long id = units.unitNamed(commune.place(), unit).id();
            String name = (unit.equals(ResolutionLoading.ECONOMIC_UNIT) ? "kinhte-" : "vanhoa-") + code;
            create(name, unit + place, Grant.inUnit(province, code, requireNonNull(id)));
        }
        return new Signers(first.id(), second.id(), committee.id());
    }

    private Account create(String username, String displayName, Grant grant) {
        return accounts.findByUsername(username).orElseGet(() -> {
            Account account = Account.createForDemo(username, displayName, hash(), clock.instant());
            account.grant(grant);
            return accounts.save(account);
        });
    }

    /** One hash for all: the password is no secret, and every hash costs a tenth of a second. */
    private synchronized String hash() {
        if (hash == null) {
            hash = requireNonNull(passwords.encode(DemoPassword.VALUE));
        }
        return hash;
    }
}
