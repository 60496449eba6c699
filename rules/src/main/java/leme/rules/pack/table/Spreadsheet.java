package leme.rules.pack.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leme.rules.pack.table.Column.Kind;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A decision table as a workbook that is pleasant to work in: headings that stay in view, columns as wide as what stands in
 * them, a comment on each heading that says what its cells mean, and the values a column has already on offer.
 */
final class Spreadsheet {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;
    private static final int WIDTH_UNIT = 256;
    private static final int LONGEST_OFFER = 250;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,6})?");

    private final Table table;
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Styles styles;

    private Spreadsheet(Table table, XSSFWorkbook workbook) {
        this.table = table;
        this.workbook = workbook;
        this.sheet = workbook.createSheet("rules");
        this.styles = new Styles(workbook);
    }

    static byte[] of(Table table) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            return new Spreadsheet(table, workbook).bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] bytes() throws IOException {
        IntStream.rangeClosed(1, table.sheet().height()).forEach(this::row);
        table.columns().forEach(this::dress);
        sheet.createFreezePane(table.columns().getFirst().number(), labels());
        notes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** The row of what people call the columns. */
    private int labels() {
        return table.head() + Table.HEADING - 1;
    }

    private void row(int number) {
        XSSFRow row = sheet.createRow(number - 1);
        for (int column = 1; column <= table.sheet().width(number); column++) {
            XSSFCell cell = row.createCell(column - 1);
            String text = table.sheet().at(number, column);
            if (number > labels() && NUMBER.matcher(text).matches()) {
                cell.setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
            cell.setCellStyle(styles.of(number - labels(), number < table.head()));
        }
    }

    private void dress(Column column) {
        int index = column.number() - 1;
        int longest = IntStream.rangeClosed(labels(), table.sheet().height())
                .map(row -> table.sheet().at(row, column.number()).length())
                .max()
                .orElse(0);
        sheet.setColumnWidth(index, Math.clamp(longest + 2L, NARROWEST, WIDEST) * WIDTH_UNIT);
        comment(column);
        if (column.kind() != Kind.NAME) {
            offer(column);
        }
    }

    private void comment(Column column) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(column.number());
        anchor.setCol2(column.number() + 4);
        anchor.setRow1(labels() - 1);
        anchor.setRow2(labels() + 4);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        String meaning = column.kind() == Kind.NAME
                ? "A sentence, unique in the pack"
                : (column.object() + "\n" + column.snippet()).strip();
        comment.setString(workbook.getCreationHelper().createRichTextString(column.kind() + "\n" + meaning));
        Objects.requireNonNull(sheet.getRow(labels() - 1).getCell(column.number() - 1))
                .setCellComment(comment);
    }

    /** What the column says already can be chosen; anything else can be written. */
    private void offer(Column column) {
        String[] values = table.rows().stream()
                .map(row -> table.at(row, column))
                .filter(value -> !value.isEmpty() && value.indexOf(',') < 0)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        if (values.length == 0 || String.join(",", values).length() > LONGEST_OFFER) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(values),
                new CellRangeAddressList(labels(), labels() + 499, column.number() - 1, column.number() - 1));
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private void notes() {
        XSSFSheet notes = workbook.createSheet("# Leia-me, read me");
        List<String> lines = List.of(
                "Uma linha é uma regra. Célula vazia nada pergunta e nada diz; as preenchidas têm de valer todas.",
                "A tabela termina na primeira linha vazia. As linhas cinzentas dizem ao Leme o que é cada coluna.",
                "Só valores, sem fórmulas. Outra tabela vai em outro arquivo; uma aba cujo nome começa com # é só anotação.",
                "Depois de salvar: leme rules check",
                "",
                "A row is a rule. An empty cell asks nothing and says nothing; those that are filled must all hold.",
                "The table ends at the first empty row. The grey rows tell Leme what each column is.",
                "Values only, no formulas. Another table goes into another file; a sheet whose name begins with # is notes.",
                "After saving: leme rules check");
        lines.forEach(line ->
                notes.createRow(notes.getPhysicalNumberOfRows()).createCell(0).setCellValue(line));
        notes.setColumnWidth(0, 110 * WIDTH_UNIT);
    }
}
