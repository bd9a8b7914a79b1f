import com.sun.star.beans.PropertyValue;
import com.sun.star.bridge.XUnoUrlResolver;
import com.sun.star.comp.helper.Bootstrap;
import com.sun.star.connection.NoConnectException;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XDesktop;
import com.sun.star.sheet.XCellRangeAddressable;
import com.sun.star.sheet.XCellRangeData;
import com.sun.star.sheet.XSheetCellCursor;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.sheet.XSpreadsheetDocument;
import com.sun.star.sheet.XUsedAreaCursor;
import com.sun.star.table.XCell;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import com.sun.star.util.XCloseable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The office's way of today: LibreOffice opens the filled workbooks of a folder one after the other, copies the lines of
 * each into one sheet, and sums the columns of numbers. One process, which is running already.
 *
 * <p>Arguments: the folder, and the port of {@code soffice --headless --accept="socket,host=127.0.0.1,port=…;urp;"}.
 * Needs the classes of /usr/lib/libreoffice/program/classes. Prints a line for each column, then milliseconds.
 */
class SummingByLibreOffice {

    private static final int FIRST_LINE = 6;
    private static final int COLUMNS = 11;

    public static void main(String[] arguments) throws Exception {
        XComponentContext context = connect(arguments[1]);
        Object desktop = context.getServiceManager().createInstanceWithContext("com.sun.star.frame.Desktop", context);
        XComponentLoader loader = UnoRuntime.queryInterface(XComponentLoader.class, desktop);
        List<Path> files;
        try (var all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        long begun = System.nanoTime();
        XSpreadsheetDocument whole = open(loader, "private:factory/scalc");
        XSpreadsheet sheet = first(whole);
        int row = 0;
        for (Path file : files) {
            XSpreadsheetDocument book = open(loader, file.toUri().toString());
            XSpreadsheet form = first(book);
            XSheetCellCursor cursor = form.createCursor();
            UnoRuntime.queryInterface(XUsedAreaCursor.class, cursor).gotoEndOfUsedArea(false);
            int last = UnoRuntime.queryInterface(XCellRangeAddressable.class, cursor)
                    .getRangeAddress()
                    .EndRow;
            Object[][] lines = UnoRuntime.queryInterface(
                            XCellRangeData.class, form.getCellRangeByPosition(0, FIRST_LINE, COLUMNS - 1, last))
                    .getDataArray();
            UnoRuntime.queryInterface(
                            XCellRangeData.class,
                            sheet.getCellRangeByPosition(0, row, COLUMNS - 1, row + lines.length - 1))
                    .setDataArray(lines);
            row += lines.length;
            UnoRuntime.queryInterface(XCloseable.class, book).close(true);
        }
        StringBuilder sums = new StringBuilder();
        for (char column = 'E'; column <= 'I'; column++) {
            XCell sum = sheet.getCellByPosition(column - 'A', row);
            sum.setFormula("=SUM(" + column + "1:" + column + row + ")");
            sums.append(column)
                    .append(' ')
                    .append(new BigDecimal(sum.getValue()))
                    .append('\n');
        }
        System.out.print(sums);
        System.out.println("files " + files.size() + "\nrows " + row);
        System.out.println("ms " + (System.nanoTime() - begun) / 1_000_000);
        UnoRuntime.queryInterface(XCloseable.class, whole).close(true);
        if (arguments.length > 2) {
            UnoRuntime.queryInterface(XDesktop.class, desktop).terminate();
        }
        System.exit(0);
    }

    private static XComponentContext connect(String port) throws Exception {
        XComponentContext own = Bootstrap.createInitialComponentContext(null);
        XUnoUrlResolver resolver = UnoRuntime.queryInterface(
                XUnoUrlResolver.class,
                own.getServiceManager().createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", own));
        for (int tries = 0; ; tries++) {
            try {
                return UnoRuntime.queryInterface(
                        XComponentContext.class,
                        resolver.resolve(
                                "uno:socket,host=127.0.0.1,port=" + port + ";urp;StarOffice.ComponentContext"));
            } catch (NoConnectException notYet) {
                if (tries > 120) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }

    private static XSpreadsheetDocument open(XComponentLoader loader, String address) throws Exception {
        PropertyValue quiet = new PropertyValue();
        quiet.Name = "Hidden";
        quiet.Value = true;
        return UnoRuntime.queryInterface(
                XSpreadsheetDocument.class,
                loader.loadComponentFromURL(address, "_blank", 0, new PropertyValue[] {quiet}));
    }

    private static XSpreadsheet first(XSpreadsheetDocument book) throws Exception {
        var names = book.getSheets().getElementNames();
        return UnoRuntime.queryInterface(XSpreadsheet.class, book.getSheets().getByName(names[0]));
    }
}
