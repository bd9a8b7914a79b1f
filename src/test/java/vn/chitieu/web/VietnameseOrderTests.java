package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VietnameseOrderTests {

    @Test
    void namesStandWherePeopleLookForThem() {
        assertThat(List.of(
                                "Vùng cao",
                                "Đồng bằng",
                                "Ủy ban nhân dân",
                                "Đảng ủy",
                                "Dân vận",
                                "Ấp 3",
                                "An Biên",
                                "Trạm y tế")
                        .stream()
                        .sorted(VietnameseOrder.OF_NAMES))
                .containsExactly(
                        "An Biên",
                        "Ấp 3",
                        "Dân vận",
                        "Đảng ủy",
                        "Đồng bằng",
                        "Trạm y tế",
                        "Ủy ban nhân dân",
                        "Vùng cao");
    }
}
