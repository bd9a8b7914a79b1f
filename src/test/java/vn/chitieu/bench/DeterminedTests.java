package vn.chitieu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.commune.Place;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** What is generated hangs on the seed alone, and has every kind of rule. */
class DeterminedTests {

    private static final PlaceMade FIRST = new PlaceMade(new Place("91", "30292"), "Thử Một", "xã", 0, 3313);
    private static final PlaceMade SECOND = new PlaceMade(new Place("91", "30301"), "Thử Hai", "phường", 1, 3314);
    private static final List<CommuneSetup.Organ> ORGANS = Stream.of(
                    "VPDU", "PKT", "PVHXH", "TTHCC", "CA", "BCHQS", "TYT", "BXDD")
            .map(code -> new CommuneSetup.Organ(code, "Cơ quan " + code))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        assertThat(checksum(8)).isEqualTo(checksum(8)).hasSize(64);
    }

    @Test
    void anotherSeedMakesOthers() throws IOException {
        assertThat(checksum(8)).isNotEqualTo(checksum(9));
    }

    @Test
    void aCommuneIsTheSameWhateverIsMadeBeforeIt() {
        String alone = figures(making(8), FIRST);
        CommuneMaking afterAnother = making(8);
        afterAnother.rowsOf(SECOND);
        assertThat(figures(afterAnother, FIRST)).isEqualTo(alone);
        assertThat(figures(afterAnother, SECOND)).isNotEqualTo(alone);
    }

    /** Chance is written down here, since another one would make other bytes of the same seed. */
    @Test
    void chanceIsOfOneKindForEver() {
        Luck luck = new Luck(8, "91");
        assertThat(Stream.generate(() -> luck.below(1000)).limit(5)).containsExactly(127, 200, 442, 188, 987);
    }

    @Test
    void thereAreTwentyFiveTargetsOfEveryKind() {
        assertThat(Aims.ALL.stream().filter(aim -> aim.parent() == null)).hasSize(25);
        List<SingleRule> rules = Stream.iterate(0, i -> i + 1)
                .limit(60)
                .flatMap(i -> Aims.ALL.stream()
                        .map(aim -> MadeTarget.of(1, aim, null, null, new Luck(i, aim.code()))
                                .rule()))
                .filter(SingleRule.class::isInstance)
                .map(SingleRule.class::cast)
                .toList();
        assertThat(kinds(rules.stream().map(SingleRule::measure)))
                .containsExactlyInAnyOrderElementsOf(permitted(Measure.class));
        assertThat(kinds(rules.stream().map(SingleRule::criterion)))
                .containsAll(permitted(Criterion.OfNumber.class))
                .contains("GradeAtLeast", "Reached", "Kept");
        assertThat(kinds(rules.stream().map(SingleRule::horizon)))
                .containsExactlyInAnyOrderElementsOf(permitted(Horizon.class));
        assertThat(Catalogue.SERIES.stream().map(Counted::cadence).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Cadence.class));
        assertThat(Catalogue.SERIES.stream().map(Counted::accumulation).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Accumulation.class));
    }

    private static Set<String> kinds(Stream<?> of) {
        return of.map(it -> it.getClass().getSimpleName()).collect(Collectors.toSet());
    }

    private static Set<String> permitted(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private String checksum(long seed) throws IOException {
        CommuneMaking making = making(seed);
        Path own = Files.createTempDirectory(folder, "spool");
        try (Spool spool = new Spool(own, 22)) {
            spool.add(making.rowsOf(FIRST));
            spool.add(making.rowsOf(SECOND));
            return spool.finish();
        }
    }

    private static String figures(CommuneMaking making, PlaceMade commune) {
        Rows rows = making.rowsOf(commune);
        return Stream.iterate(0, slot -> slot + 1)
                .limit(rows.slots())
                .map(slot -> Arrays.toString(rows.of(Table.FIGURE, slot)))
                .collect(Collectors.joining());
    }

    private static CommuneMaking making(long seed) {
        Ids ids = new Ids(1, 1, 1, 1, 1);
        Asked asked =
                new Asked(seed, Collections.emptyList(), 0, 20, Asked.country().last());
        return new CommuneMaking(asked, ids, ORGANS, new Above(Map.of("91", "An Giang"), ids));
    }
}
