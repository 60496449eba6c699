package leme.rules.pack.table;

import static leme.rules.file.Say.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import leme.rules.fact.Texts;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one sheet of an {@code .xlsx} workbook that is not notes. The file is measured unpacked before it is opened; formulas are
 * refused rather than computed, so that what counts is what is seen; POI itself refuses document types and with them
 * external entities.
 */
final class Workbook {

    private static final String NOTES = "#";
    private static final Texts SAVE_AGAIN = say("Open it in a spreadsheet and save it as .xlsx again");

    private final String path;
    private final Faults faults;
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);

    private Workbook(String path) {
        this.path = path;
        this.faults = new Faults(path);
    }

    static Loaded<Sheet> read(String path, byte[] content) {
        try {
            return unpacksTo(content) > Bounds.UNPACKED
                    ? faulty(
                            path,
                            say("unpacks to more than %s bytes", Bounds.UNPACKED),
                            say("Keep a sheet of rules small"))
                    : new Workbook(path).open(content);
        } catch (IOException | RuntimeException unreadable) {
            // POI throws many kinds for files that lie about themselves; none of them may pass for an empty sheet.
            return faulty(path, say("cannot be read as a workbook"), SAVE_AGAIN);
        }
    }

    private static long unpacksTo(byte[] content) throws IOException {
        long total = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0 && total <= Bounds.UNPACKED; read = zip.read(buffer)) {
                    total += read;
                }
                if (total > Bounds.UNPACKED) {
                    return total;
                }
            }
        }
        return total;
    }

    private Loaded<Sheet> open(byte[] content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<XSSFSheet> filled = filled(workbook);
            XSSFSheet table = filled.isEmpty() ? workbook.getSheetAt(0) : filled.getFirst();
            filled.stream().skip(1).forEach(this::further);
            if (table.getLastRowNum() >= Bounds.ROWS) {
                return faulty(path, say("has more than %s rows", Bounds.ROWS), say("Split it into several files"));
            }
            List<List<String>> rows = rows(table);
            return faults.any() ? new Loaded.Faulty<>(faults.problems()) : new Loaded.Sound<>(new Sheet(path, rows));
        }
    }

    /** Sheets that hold something and are no notes, hidden ones too. */
    private static List<XSSFSheet> filled(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .filter(sheet -> !sheet.getSheetName().startsWith(NOTES))
                .filter(Workbook::holdsSomething)
                .toList();
    }

    private static boolean holdsSomething(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Rules on it would be lost without a word. */
    private void further(XSSFSheet sheet) {
        faults.at(
                0,
                say("has a second sheet, `%s`, which is not read", sheet.getSheetName()),
                say("Put its table in a file of its own, or begin the sheet's name with `#` if it holds notes"));
    }

    private List<List<String>> rows(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index <= sheet.getLastRowNum(); index++) {
            List<String> cells = new ArrayList<>();
            Row row = sheet.getRow(index);
            int width = row == null ? 0 : Math.min(Bounds.COLUMNS + 1, row.getLastCellNum());
            for (int column = 0; row != null && column < width; column++) {
                cells.add(text(row.getCell(column)));
            }
            rows.add(cells);
        }
        sheet.getMergedRegions().forEach(region -> spreadDown(region, rows));
        return rows;
    }

    /** A cell merged over several rows holds for each of them; one merged over columns stays in the first. */
    private static void spreadDown(CellRangeAddress region, List<List<String>> rows) {
        int column = region.getFirstColumn();
        List<String> top = rows.get(region.getFirstRow());
        if (column >= top.size()) {
            return;
        }
        for (int row = region.getFirstRow() + 1; row <= region.getLastRow() && row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, top.get(column));
        }
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case FORMULA ->
                refused(cell, say("holds a formula"), say("Put the value itself: formulas are not computed"));
            case ERROR -> refused(cell, say("holds an error"), say("Put a value, or leave the cell empty"));
            case BLANK, _NONE -> "";
        };
    }

    /** Days as rules write them, numbers in full: 6, not 6.0, and never with the sender's thousands separator. */
    private String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        boolean percent = shown.formatCellValue(cell).endsWith("%");
        if (percent) {
            return refused(cell, say("holds a percentage"), say("Put the plain number, e.g. 0.5"));
        }
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString();
    }

    private String refused(Cell cell, Texts message, Texts remedy) {
        faults.at(cell.getRowIndex() + 1, cell.getColumnIndex() + 1, message, remedy);
        return "";
    }

    private static Loaded<Sheet> faulty(String path, Texts message, Texts remedy) {
        return new Loaded.Faulty<>(List.of(new FileProblem(path, 1, "", message, remedy)));
    }
}
