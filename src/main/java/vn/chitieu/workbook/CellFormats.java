package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hears how the cells of a workbook show their numbers. */
final class CellFormats extends DefaultHandler {

    private static final String GENERAL = "General";

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> used = new ArrayList<>();
    private boolean ofCells;

    /** The format of a style, such as {@code #,##0.00}. */
    String of(int style) {
        int format = number(style);
        String written = own.get(format);
        String known = written == null ? BuiltinFormats.getBuiltinFormat(format) : written;
        return known == null ? GENERAL : known;
    }

    boolean isDate(int style) {
        return DateUtil.isADateFormat(number(style), of(style));
    }

    private int number(int style) {
        return style < used.size() ? used.get(style) : 0;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null) {
                    own.put(id(attributes), code);
                }
            }
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    used.add(id(attributes));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private static int id(Attributes attributes) {
        String id = attributes.getValue("numFmtId");
        return id != null && id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
    }
}
