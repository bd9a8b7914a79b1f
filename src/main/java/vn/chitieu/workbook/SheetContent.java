package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears the XML of one sheet and keeps what {@link SheetRead} says of it. */
final class SheetContent extends DefaultHandler {

    /** Excel's own are below 1E308; what is written with more digits would be long to spell out. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][-+]?\\d{1,3})?");

    /** From 0. */
    private static final int MOST_ROWS = 3000;

    /** What lies to the right of them belongs to no form, and is not kept. */
    static final int MOST_COLUMNS = 40;

    /** Each is laid over all the rows that it covers. */
    private static final int MOST_RANGES = 1000;

    private final List<String> shared;
    private final CellFormats formats;
    private final NavigableMap<Integer, Map<Integer, SheetRead.Cell>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<CellRangeAddress> computed = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean valued;
    private boolean hears;
    private boolean spoken;

    SheetContent(List<String> shared, CellFormats formats) {
        this.shared = shared;
        this.formats = formats;
    }

    /** What the sheet of this name says. */
    SheetRead read(String name) {
        // Of a formula over several cells only the first one says so
        Map<Integer, BitSet> within = new HashMap<>();
        for (CellRangeAddress range : computed) {
            int last = Math.min(range.getLastRow(), MOST_ROWS);
            for (int at = Math.max(range.getFirstRow(), 0); at <= last; at++) {
                within.computeIfAbsent(at, it -> new BitSet(MOST_COLUMNS))
                        .set(
                                Math.clamp(range.getFirstColumn(), 0, MOST_COLUMNS),
                                Math.clamp(range.getLastColumn() + 1, 0, MOST_COLUMNS));
            }
        }
        within.forEach((at, columns) -> rows.getOrDefault(at, Map.of())
                .replaceAll((column, cell) -> columns.get(column) ? new SheetRead.Formula() : cell));
        return new SheetRead(name, rows, merged);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> {
                String at = attributes.getValue("r");
                row = at == null ? row + 1 : number(at) - 1;
                column = -1;
            }
            case "c" -> beginCell(attributes);
            case "f" -> {
                formula = true;
                String range = attributes.getValue("ref");
                if (range != null && !"shared".equals(attributes.getValue("t"))) {
                    keep(computed, range);
                }
            }
            case "v" -> listen();
            case "t" -> hears = !spoken;
            case "is" -> {
                valued = true;
                text.setLength(0);
            }
            case "rPh" -> spoken = true;
            case "mergeCell" -> keep(merged, String.valueOf(attributes.getValue("ref")));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> hears = false;
            case "rPh" -> spoken = false;
            case "c" -> {
                SheetRead.Cell cell = cell();
                if (cell != null && row > MOST_ROWS) {
                    throw new TooLarge("row " + row);
                }
                if (cell != null && column < MOST_COLUMNS) {
                    rows.computeIfAbsent(row, at -> new HashMap<>()).put(column, cell);
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (hears) {
            text.append(characters, start, length);
        }
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String address = attributes.getValue("r");
        if (address == null) {
            column++;
        } else {
            CellReference reference = reference(address);
            row = reference.getRow();
            column = reference.getCol();
        }
        String said = attributes.getValue("t");
        type = said == null ? "n" : said;
        String styled = attributes.getValue("s");
        style = styled == null ? 0 : number(styled);
        formula = false;
        valued = false;
        text.setLength(0);
    }

    private void listen() {
        valued = true;
        hears = true;
        text.setLength(0);
    }

    private SheetRead.@Nullable Cell cell() throws SAXException {
        if (formula) {
            return new SheetRead.Formula();
        }
        if (!valued) {
            return null;
        }
        return switch (type) {
            case "s" -> new SheetRead.Text(shared(text.toString().strip()));
            case "str", "inlineStr" -> new SheetRead.Text(CellTexts.decoded(text.toString()));
            case "n" -> {
                String raw = text.toString().strip();
                yield NUMBER.matcher(raw).matches()
                        ? new SheetRead.Number(raw, formats.of(style), formats.isDate(style))
                        : new SheetRead.Nothing();
            }
            default -> new SheetRead.Nothing();
        };
    }

    private String shared(String index) throws SAXException {
        int at = number(index);
        if (at < 0 || at >= shared.size()) {
            throw new SAXException("no text " + index);
        }
        return shared.get(at);
    }

    private void keep(List<CellRangeAddress> ranges, String address) throws SAXException {
        if (merged.size() + computed.size() >= MOST_RANGES) {
            throw new TooLarge("more than " + MOST_RANGES + " ranges");
        }
        ranges.add(range(address));
    }

    private static CellReference reference(String address) throws SAXException {
        try {
            return new CellReference(address);
        } catch (IllegalArgumentException e) {
            throw new SAXException("cell " + address, e);
        }
    }

    private static CellRangeAddress range(String address) throws SAXException {
        try {
            return CellRangeAddress.valueOf(address);
        } catch (IllegalArgumentException e) {
            throw new SAXException("range " + address, e);
        }
    }

    private static int number(String text) throws SAXException {
        if (!text.matches("\\d{1,9}")) {
            throw new SAXException("number " + text);
        }
        return Integer.parseInt(text);
    }
}
