package vn.chitieu.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a paragraph stands among a document's headings, numbers and dashes, however its writer numbered them. */
final class Outline {

    /** Ranks of markers, doubled: a list numbered 1, 2, 3 under a heading numbered 2 stands half a step deeper. */
    private static final int STEP = 2;

    private static final int ITEMS = Marker.Kind.ENCLOSED.ordinal() * STEP;

    private static final int SHORT = 250;

    private static final class Frame {
        final int rank;
        final int number;
        final boolean heading;
        final Section base;
        Section section;
        Assignment assignment;
        final @Nullable String own;

        @Nullable
        String said;

        String label = "";
        String title = "";
        int items;

        @Nullable
        Marker child;

        /** Whether it is a heading with a dash or a star of its own, and the marker that of its next item. */
        boolean holds(Marker marker) {
            if (!heading || rank <= ITEMS || marker.number() == 0) {
                return false;
            }
            return child == null
                    ? marker.number() == 1
                    : child.kind() == marker.kind() && marker.number() == child.number() + 1;
        }

        Frame(int rank, int number, boolean heading, Section section, Assignment assignment, @Nullable String own) {
            this.rank = rank;
            this.number = number;
            this.heading = heading;
            this.base = section;
            this.section = section;
            this.assignment = assignment;
            this.own = own;
        }
    }

    private boolean aimed;
    private final Deque<Frame> stack = new ArrayDeque<>();

    private Outline(Section first) {
        stack.push(new Frame(-1, 0, true, first, Assignment.NONE, null));
    }

    /** An outline for paragraphs to be placed one after the other. A text without headings is taken for a list. */
    static Outline of(List<Block> blocks) {
        boolean headed = blocks.stream()
                .anyMatch(it -> it.isHeading() && Section.openedBy(it.folded()).isPresent());
        return new Outline(headed ? Section.PROSE : isList(blocks) ? Section.TARGETS : Section.REPORT);
    }

    /** Whether most of what is written are items or short sentences. */
    private static boolean isList(List<Block> blocks) {
        int all = blocks.stream().mapToInt(it -> it.text().length()).sum();
        int listed = blocks.stream()
                .filter(it -> it.isRow() || it.marker() != null || it.text().length() < SHORT)
                .mapToInt(it -> it.text().length())
                .sum();
        return listed * 2 >= all || blocks.size() == 1;
    }

    /** Takes the next paragraph to its place and says what it stands under. */
    Context place(Block block) {
        Frame frame = block.marker() == null ? unmarked(block) : marked(block, block.marker());
        return context(block, frame);
    }

    /** Where the paragraph that was placed last is printed; to be asked only of one in which a target stands. */
    Printed printed(Block block) {
        List<String> headings = new ArrayList<>();
        stack.forEach(it -> headings.add(0, it.title));
        headings.removeIf(it -> it.isEmpty() || it.equals(block.text()));
        if (block.isRow()) {
            return new Printed(Numbering.ofRow(block), headings);
        }
        String number = block.marker() == null && !top().label.isEmpty()
                ? Numbering.item(top().label, ++top().items)
                : top().label;
        return new Printed(number, headings);
    }

    private Frame marked(Block block, Marker marker) {
        Frame holder = stack.stream().filter(it -> it.holds(marker)).findFirst().orElse(null);
        int rank = holder == null ? rank(marker) : holder.rank + 1;
        while (top().rank >= rank) {
            stack.pop();
        }
        Frame above = top();
        if (holder != null) {
            holder.child = marker;
        }
        boolean heading = block.isHeading() && !Statements.standAlone(block);
        Frame frame = new Frame(
                rank,
                marker.number(),
                heading,
                heading ? opened(block, marker, above.section) : above.section,
                Assignment.in(block.text())
                        .filter(it -> block.leadsIn() || block.isHeading())
                        .orElse(above.assignment),
                leads(block) ? block.folded() : null);
        frame.label = Numbering.of(above.label, marker, ++above.items);
        frame.title = block.isHeading() ? block.text() : "";
        stack.push(frame);
        return frame;
    }

    /** Within an account of the past, headings name what it was about, not what shall be. */
    private static Section opened(Block block, Marker marker, Section around) {
        boolean within = around == Section.PAST && marker.kind().compareTo(Marker.Kind.ROMAN) > 0;
        return within ? around : Section.openedBy(block.folded()).orElse(around);
    }

    private Frame unmarked(Block block) {
        if (block.isHeading() && isShouted(block)) {
            while (stack.size() > 1) {
                stack.pop();
            }
        }
        Optional<Assignment> assigned = Assignment.in(block.text()).filter(it -> block.leadsIn() || block.isHeading());
        boolean heading = block.isHeading() && !Statements.standAlone(block);
        Optional<Section> opened = heading ? Section.openedBy(block.folded()) : Optional.empty();
        if (assigned.isPresent() || opened.isPresent()) {
            while (top().rank >= ITEMS) {
                stack.pop();
            }
        }
        boolean within = top().section == Section.PAST && top().base == Section.PAST && !isShouted(block);
        if (block.isHeading()) {
            top().title = block.text();
        }
        assigned.ifPresent(it -> top().assignment = it);
        opened.filter(it -> !within).ifPresent(it -> top().section = it);
        return top();
    }

    private int rank(Marker marker) {
        int rank = marker.kind().ordinal() * STEP;
        if (marker.kind() != Marker.Kind.NUMBER) {
            return rank;
        }
        Frame nested = framed(rank + 1);
        if (nested != null && marker.number() > nested.number) {
            return rank + 1;
        }
        Frame outer = framed(rank);
        return outer != null && outer.heading && nested == null && marker.number() <= 1 && outer.number >= 1
                ? rank + 1
                : rank;
    }

    private @Nullable Frame framed(int rank) {
        return stack.stream().filter(it -> it.rank == rank).findFirst().orElse(null);
    }

    private Frame top() {
        return stack.element();
    }

    private static boolean isShouted(Block block) {
        return block.text().length() > 5 && block.text().equals(block.text().toUpperCase(java.util.Locale.ROOT));
    }

    private Context context(Block block, Frame frame) {
        List<String> leadIns = new ArrayList<>();
        for (Frame each : stack) {
            if (each.said != null) {
                leadIns.add(each.said);
            }
            if (each.own != null && (each != frame || block.marker() == null)) {
                leadIns.add(each.own);
            }
        }
        if (block.marker() == null && (block.isHeading() || block.leadsIn())) {
            frame.said = block.folded();
        }
        boolean before = aimed;
        aimed = Tense.of(block.folded()).orElse(aimed ? Tense.AHEAD : Tense.BEHIND) == Tense.AHEAD;
        return new Context(frame.section, leadIns, frame.assignment, before);
    }

    /** A short item leads to the items below it as a heading does. */
    private static boolean leads(Block block) {
        return block.isHeading() || block.leadsIn() || block.text().length() < SHORT;
    }
}
