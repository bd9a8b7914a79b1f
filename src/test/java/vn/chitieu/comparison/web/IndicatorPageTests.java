package vn.chitieu.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chitieu.comparison.ComparedTarget;
import vn.chitieu.comparison.IndicatorComparison;
import vn.chitieu.comparison.IndicatorComparison.LikeRules;
import vn.chitieu.comparison.IndicatorComparison.Peers;
import vn.chitieu.comparison.RollUp;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.judging.State;

class IndicatorPageTests {

    private static final Peers LARGE = peers(120, "An Giang");
    private static final Peers SMALL = peers(7, "Đồng Tháp");

    @Test
    void of_the_country_fifty_lines_of_each_group_are_listed_and_the_last_page_ends_it() {
        assertThat(country("", 1).linesOf(LARGE)).satisfies(it -> {
            assertThat(it.first()).isEqualTo(1);
            assertThat(it.last()).isEqualTo(50);
            assertThat(it.found()).isEqualTo(120);
        });
        assertThat(country("", 3).linesOf(LARGE)).satisfies(it -> {
            assertThat(it.first()).isEqualTo(101);
            assertThat(it.last()).isEqualTo(120);
        });
        assertThat(country("", 2).linesOf(SMALL).shown()).isEmpty();
        assertThat(country("", 2).comparison().groups())
                .extracting(country("", 2)::lists)
                .containsExactly(true, false);
        assertThat(country("", 2).isMore()).isTrue();
        assertThat(country("", 3).isMore()).isFalse();
        assertThat(country("", 9).number()).isEqualTo(3);
        assertThat(country("dong thap", 9).isNothingFound()).isFalse();
    }

    @Test
    void names_are_found_without_accents_and_groups_that_have_none_are_left_out() {
        IndicatorPage page = country("dong thap", 1);
        assertThat(page.linesOf(SMALL).found()).isEqualTo(7);
        assertThat(page.comparison().groups()).extracting(page::lists).containsExactly(false, true);
        assertThat(country("xã 11", 1).linesOf(LARGE).shown())
                .extracting(ComparedTarget::communeName)
                .containsExactly(
                        "Xã 11", "Xã 110", "Xã 111", "Xã 112", "Xã 113", "Xã 114", "Xã 115", "Xã 116", "Xã 117",
                        "Xã 118", "Xã 119");
        assertThat(country("nowhere", 1).isNothingFound()).isTrue();
    }

    @Test
    void a_province_lists_all_its_communes() {
        IndicatorPage page = page("/provinces/91", false, "", 1);
        assertThat(page.linesOf(LARGE).shown()).hasSize(120);
        assertThat(page.isMore()).isFalse();
    }

    private static IndicatorPage country(String find, int number) {
        return page("/country", true, find, number);
    }

    private static IndicatorPage page(String address, boolean country, String find, int number) {
        IndicatorComparison comparison = new IndicatorComparison(
                new Indicator("XH04", "SOCIETY", "", "%"),
                List.of(new LikeRules("one", "%", List.of(LARGE)), new LikeRules("other", "%", List.of(SMALL))),
                new RollUp.Reached(0, 127),
                0);
        return new IndicatorPage(
                address, "", country, "2026-Q3", List.of(), 127, false, false, List.of(), comparison, find, number);
    }

    private static Peers peers(int count, String province) {
        return new Peers(
                null,
                null,
                true,
                IntStream.rangeClosed(1, count)
                        .mapToObj(it -> new ComparedTarget(
                                String.valueOf(it),
                                "Xã " + it,
                                "COMMUNE",
                                province,
                                "T-" + it,
                                "",
                                it,
                                1,
                                true,
                                "",
                                "",
                                "",
                                "",
                                "",
                                null,
                                "",
                                "%",
                                State.MET,
                                "",
                                new ComparedTarget.Drawn(null, null)))
                        .toList());
    }
}
