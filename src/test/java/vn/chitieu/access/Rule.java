package vn.chitieu.access;

import java.util.Set;
import java.util.function.Predicate;

/** Who of the demonstration may do something in xã Vĩnh Bình (28651) of Đồng Tháp (82), or without a place. */
enum Rule {
    /** Also who is not signed in. */
    EVERYBODY(account -> true),
    SIGNED_IN(account -> true),
    /** Who reads the commune's figures. */
    COMMUNE_READERS(account -> account.endsWith("-28651")
            || Set.of("tinh-82", "kiemtra-82", "quocgia").contains(account)),
    /** Who reads its documents: administrators too. */
    DOCUMENT_READERS(account -> COMMUNE_READERS.allows(account) || account.equals("quantri")),
    PARTY_OFFICE(account -> Set.of("vanphong-28651", "vanphong2-28651").contains(account)),
    /** Who sets up documents, targets and units. */
    EDITORS(account -> PARTY_OFFICE.allows(account) || account.equals("quantri")),
    /** Who fills a cell of the unit that leads the target. */
    REPORTERS(account -> PARTY_OFFICE.allows(account)
            || Set.of("kinhte-28651", "vanhoa-28651").contains(account)),
    /** Who answers for a target that the economic unit leads. */
    ECONOMIC_UNIT(account -> PARTY_OFFICE.allows(account) || account.equals("kinhte-28651")),
    COMMITTEE(account -> account.equals("thuongvu-28651")),
    /** Who reads what the committee talks about. */
    COMMITTEE_READERS(account -> COMMUNE_READERS.allows(account)
            && !Set.of("hdnd-28651", "kinhte-28651", "vanhoa-28651").contains(account)),
    /** Who reads what it concluded; a unit what it is to do. */
    DIRECTION_READERS(account -> COMMUNE_READERS.allows(account) && !account.equals("hdnd-28651")),
    /** Who reads a direction given to the economic unit. */
    DIRECTED_READERS(account -> DIRECTION_READERS.allows(account) && !account.equals("vanhoa-28651")),
    /** Who has to do with a direction given to the economic unit. */
    DIRECTED(account -> ECONOMIC_UNIT.allows(account) || COMMITTEE.allows(account)),
    /** Who verifies figures that others entered. */
    VERIFIERS(account -> PARTY_OFFICE.allows(account) || COMMITTEE.allows(account)),
    PROVINCE_READERS(account -> Set.of("tinh-82", "kiemtra-82", "quocgia").contains(account)),
    PROVINCE_OFFICE(account -> account.equals("tinh-82")),
    COUNTRY_READERS(account -> account.equals("quocgia")),
    ADMINISTRATORS(account -> account.equals("quantri")),
    /** Who reads the trail of some place, each of its own. */
    AUDIT_READERS(account -> account.startsWith("kiemtra-") || account.equals("quantri")),
    /** Of what belongs to one account alone, here an office's. */
    OWNER(account -> account.equals("vanphong-28651"));

    private final Predicate<String> who;

    Rule(Predicate<String> who) {
        this.who = who;
    }

    boolean allows(String account) {
        return who.test(account);
    }
}
