package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a document says shall be undertaken. By rules alone: the same text always gives the same. */
public final class Undertakings {

    /** An item that was begun: what follows below it may still say who does it and until when. */
    private record Begun(UndertakingItem item, StringBuilder below) {}

    private static final Pattern ARTICLE = Pattern.compile("điều \\d{1,3}[.:]");

    private final List<Undertaking> found = new ArrayList<>();
    private final UndertakingTable table = new UndertakingTable();
    private @Nullable Announcement announced;
    private @Nullable Marker heading;
    private @Nullable Marker first;
    private int last;
    private @Nullable Begun begun;

    private Undertakings() {}

    /** The undertakings of a document, in the order of its text; none where it names none. */
    public static List<Undertaking> of(SourceText document) {
        Undertakings undertakings = new Undertakings();
        List<Block> blocks = Blocks.of(document);
        Outline outline = Outline.of(blocks);
        for (Block block : blocks) {
            Section section = outline.place(block).section();
            UndertakingItem.parted(block).forEach(it -> undertakings.read(it, section));
        }
        undertakings.end();
        return List.copyOf(undertakings.found);
    }

    private void read(Block block, Section section) {
        if (block.isRow()) {
            finish();
            found.addAll(table.of(block, announced));
            return;
        }
        if (!block.isHeading()) {
            table.end();
        }
        Optional<Announcement> announcement = section == Section.PAST ? Optional.empty() : Announcement.in(block);
        if (announcement.isPresent() && (!isItem(block) || Announcement.isPlural(block))) {
            end();
            announced = announcement.get();
            heading = block.marker();
            return;
        }
        if (announced != null && leaves(block)) {
            end();
        }
        if (announced != null && isItem(block)) {
            finish();
            first = first == null ? block.marker() : first;
            last = block.marker() == null ? last : block.marker().number();
            begin(UndertakingItem.listed(block, announced));
            return;
        }
        if (begun != null && belongs(block)) {
            begun.below().append(begun.below().isEmpty() && begun.item().text().endsWith(":") ? ' ' : '\n');
            begun.below().append(block.text());
            return;
        }
        finish();
        if (section != Section.PAST) {
            UndertakingItem.said(block).forEach(this::begin);
        }
    }

    /** Whether a paragraph ends the list that was announced: a heading beside or above the one that announced it. */
    private boolean leaves(Block block) {
        Marker marker = block.marker();
        if (marker == null) {
            return block.isHeading() && Capitals.isShouted(block.text())
                    || ARTICLE.matcher(block.folded()).lookingAt();
        }
        if (first != null && marker.kind().compareTo(first.kind()) < 0) {
            return true;
        }
        if (heading == null) {
            return marker.kind() == Marker.Kind.PART;
        }
        boolean nested = marker.kind() == heading.kind()
                && (first == null
                        ? marker.number() == 1
                        : marker.kind() == first.kind() && marker.number() == last + 1);
        return marker.kind().compareTo(heading.kind()) <= 0 && !nested;
    }

    private boolean isItem(Block block) {
        if (announced == null || block.marker() == null) {
            return announced != null && UndertakingItem.isNumbered(block);
        }
        return first == null || block.marker().kind() == first.kind();
    }

    private boolean belongs(Block block) {
        return announced != null
                || block.marker() == null && OfficesBelow.matches(block)
                || block.marker() != null
                        && block.marker().kind().compareTo(Marker.Kind.ENCLOSED) >= 0
                        && OfficesBelow.matches(block);
    }

    private void begin(UndertakingItem item) {
        finish();
        begun = new Begun(item, new StringBuilder());
    }

    private void finish() {
        if (begun != null) {
            found.addAll(begun.item().with(begun.below().toString()));
            begun = null;
        }
    }

    private void end() {
        finish();
        announced = null;
        heading = null;
        first = null;
        last = 0;
    }

    /** A paragraph of its own that says who does what was named before it. */
    private static final class OfficesBelow {
        private static final Pattern LABELLED = Pattern.compile(
                "^\\(?(?:người |cơ quan |đơn vị |đồng chí |thời gian |thời hạn |tiến độ )?(?:thực hiện và )?(?:chủ"
                        + " trì|tham mưu|phối hợp|chủ đầu tư|thời gian|hoàn thành|trình|thực hiện)[^:]{0,30}:.*");

        static boolean matches(Block block) {
            Matcher matcher = LABELLED.matcher(block.folded());
            return matcher.matches();
        }
    }
}
