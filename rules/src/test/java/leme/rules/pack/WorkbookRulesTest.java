package leme.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import leme.rules.pack.table.Tables;
import leme.rules.shipped.Shipped;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rules written in a spreadsheet proper: contact caps, with merged cells, numbers and days as a spreadsheet keeps them. */
class WorkbookRulesTest {

    private static final RuleSource REASONS = new RuleSource("caps/reasons.yaml", """
            CAPPED:
              customer: { ptBr: Basta., en: Enough. }
              auditor: { ptBr: Limite atingido., en: Cap reached. }
            """);

    private static final List<List<Object>> CAPS = List.of(
            List.of("RuleSet", "Contact caps"),
            List.of("@policy", "caps"),
            List.of("@legalBasis", ""),
            List.of("@owner", "contact"),
            List.of("@satisfies", "cap contacts"),
            List.of("@validFrom", "2026-01-01"),
            List.of("@validUntil", ""),
            List.of("RuleTable"),
            List.of("NAME", "CONDITION", "CONDITION", "ACTION", "METADATA"),
            List.of("", "$h : ContactHistory", "", "", ""),
            List.of(
                    "",
                    "promotionsWithin($1) >= $2",
                    "callsToday() >= $param",
                    "ruling.veto( Selector.purpose(Purpose.$param) );",
                    "reason($param)"),
            List.of("name", "promotions (days, count)", "calls today", "silences", "reason"),
            List.of("Three promotions a week", "7,3", "", "PROMOTIONAL", "CAPPED"),
            List.of("Two calls a day", "", 2, "RELATIONAL", "CAPPED"),
            List.of("A call and a promotion", "1,1", 1, "PROMOTIONAL", "CAPPED"));

    @Test
    void a_workbook_is_a_decision_table() {
        byte[] workbook = workbook(sheet -> sheet.addMergedRegion(new CellRangeAddress(9, 9, 1, 2)));
        RulePack pack = RulePack.compile(sources(workbook)).orThrow();
        assertThat(pack.rules())
                .extracting(rule -> rule.name() + " " + rule.file() + ":" + rule.line() + " " + rule.kind())
                .containsExactly(
                        "Three promotions a week caps/caps.xlsx:13 TABLE",
                        "Two calls a day caps/caps.xlsx:14 TABLE",
                        "A call and a promotion caps/caps.xlsx:15 TABLE");
    }

    @Test
    void a_formula_is_refused_rather_than_computed() {
        byte[] workbook = workbook(sheet -> sheet.getRow(13).getCell(2).setCellFormula("1+1"));
        assertThat(refusal(workbook))
                .isEqualTo("caps/caps.xlsx:14: C14 holds a formula. "
                        + "Put the value itself: formulas are not computed.");
    }

    @Test
    void a_fault_is_found_in_its_cell() {
        byte[] workbook = workbook(sheet -> sheet.getRow(13).getCell(2).setCellValue("two"));
        assertThat(refusal(workbook))
                .startsWith("caps/caps.xlsx:14: \"Two calls a day\" in C14 (calls today) ")
                .contains("`callsToday() >= two`");
    }

    @Test
    void a_further_sheet_is_refused_rather_than_lost() {
        byte[] workbook = workbook(sheet -> {
            XSSFSheet more = sheet.getWorkbook().createSheet("more");
            more.createRow(4).createCell(2).setCellValue("RuleTable");
            sheet.getWorkbook().setSheetHidden(1, true);
        });
        assertThat(refusal(workbook))
                .isEqualTo("caps/caps.xlsx:0: has a second sheet, `more`, which is not read. Put its table in a file"
                        + " of its own, or begin the sheet's name with `#` if it holds notes.");
    }

    @Test
    void notes_and_empty_sheets_are_let_be_wherever_they_stand() {
        byte[] workbook = workbook(sheet -> {
            XSSFWorkbook whole = sheet.getWorkbook();
            whole.createSheet("# read me").createRow(0).createCell(0).setCellValue("anything");
            whole.createSheet("Sheet3").createRow(0).createCell(0);
            whole.setSheetOrder("# read me", 0);
        });
        RulePack pack = RulePack.compile(sources(workbook)).orThrow();
        assertThat(pack.rules()).hasSize(3);
    }

    @Test
    void a_table_made_into_a_workbook_has_the_same_rules() {
        RuleSource csv = Shipped.folder().policies().stream()
                .filter(source -> source.path().endsWith("products.csv"))
                .findFirst()
                .orElseThrow();
        byte[] workbook = Tables.workbook(csv.path(), csv.text()).orThrow();
        String path = csv.path().replace(".csv", ".xlsx");
        assertThat(Tables.read(path, Base64.getEncoder().encodeToString(workbook))
                        .orThrow()
                        .drl())
                .isEqualTo(Tables.read(csv.path(), csv.text()).orThrow().drl());
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertThat(refusal("no zip".getBytes(StandardCharsets.UTF_8)))
                .startsWith("caps/caps.xlsx:1: cannot be read as a workbook");
    }

    @Test
    void a_small_file_that_unpacks_to_very_much_is_refused_before_it_is_opened() {
        byte[] bomb = repacked(workbook(sheet -> {}), "xl/worksheets/sheet1.xml", new byte[30_000_000]);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(refusal(bomb)).startsWith("caps/caps.xlsx:1: unpacks to more than 20000000 bytes");
    }

    @Test
    void an_external_entity_is_not_followed() {
        String hostile = """
                <!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row></sheetData></worksheet>
                """;
        byte[] content =
                repacked(workbook(sheet -> {}), "xl/worksheets/sheet1.xml", hostile.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(content)).startsWith("caps/caps.xlsx:1: cannot be read as a workbook");
    }

    private static String refusal(byte[] workbook) {
        return RulePack.compile(sources(workbook)) instanceof Compilation.Rejected(var problems)
                ? problems.getFirst().toString()
                : "not refused";
    }

    private static List<RuleSource> sources(byte[] workbook) {
        return List.of(
                REASONS, new RuleSource("caps/caps.xlsx", Base64.getEncoder().encodeToString(workbook)));
    }

    private static byte[] workbook(Consumer<XSSFSheet> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("caps");
            for (List<Object> values : CAPS) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (Object value : values) {
                    var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                    if (value instanceof Integer number) {
                        cell.setCellValue(number);
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            change.accept(sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The workbook with one of its parts replaced. */
    private static byte[] repacked(byte[] workbook, String part, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content : from.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
