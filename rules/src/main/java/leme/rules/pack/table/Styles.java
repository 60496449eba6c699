package leme.rules.pack.table;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the rows of a decision table look: quiet where Leme reads, clear where people do. */
final class Styles {

    private final XSSFCellStyle preamble;
    private final XSSFCellStyle technical;
    private final XSSFCellStyle label;
    private final XSSFCellStyle rule;

    Styles(XSSFWorkbook workbook) {
        this.preamble = workbook.createCellStyle();
        this.technical = technical(workbook);
        this.label = label(workbook);
        this.rule = workbook.createCellStyle();
        rule.setWrapText(true);
        rule.setVerticalAlignment(VerticalAlignment.TOP);
        rule.setBorderBottom(BorderStyle.HAIR);
    }

    /** {@code below} counts rows from that of the labels, which is 0. */
    XSSFCellStyle of(int below, boolean aboveTable) {
        if (aboveTable) {
            return preamble;
        }
        return below < 0 ? technical : below == 0 ? label : rule;
    }

    private static XSSFCellStyle technical(XSSFWorkbook workbook) {
        XSSFFont small = workbook.createFont();
        small.setFontHeightInPoints((short) 8);
        small.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(small);
        return style;
    }

    private static XSSFCellStyle label(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
