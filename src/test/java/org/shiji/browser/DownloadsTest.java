package org.shiji.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class DownloadsTest extends BrowserStory {

    @Test
    void theExportMenuGivesTheScorecardAsPdf() throws Exception {
        Page page = open(Visitor.inspector(), "unions/binjiang/2025");
        Download download = export(page, "PDF 计分卡");

        assertThat(download.suggestedFilename()).isEqualTo("滨江智能装备产教联合体-2025-计分卡.pdf");
        byte[] bytes = Files.readAllBytes(download.path());
        assertThat(bytes).startsWith('%', 'P', 'D', 'F');
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("滨江智能装备产教联合体", "华而不实", "水分 49.0%");
        }
    }

    @Test
    void theSpreadsheetHoldsTheTotalsOfTheScreenAsNumbers() throws Exception {
        Page page = open(Visitor.inspector(), "unions/binjiang/2025");
        Download download = export(page, "Excel 计分卡");

        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        Map<String, Double> numbers = new HashMap<>();
        try (InputStream file = Files.newInputStream(download.path());
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            Sheet about = workbook.findSheet("说明").orElseThrow();
            for (Row row : about.read()) {
                Cell cell = row.getCellCount() > 1 ? row.getCell(1) : null;
                if (cell != null && cell.getType() == CellType.NUMBER) {
                    numbers.put(row.getCellText(0), cell.asNumber().doubleValue());
                }
            }
        }
        for (String[] lens :
                new String[][] {{"自报", "claimed"}, {"佐证", "supported"}, {"核定", "verified"}}) {
            assertThat(numbers.get(lens[0] + "总分"))
                    .as(lens[0])
                    .isCloseTo(Double.parseDouble(total(page, lens[1])), within(0.0501));
        }
    }

    @Test
    void theScorecardInEnglishIsMadeFromTheEnglishPage() throws Exception {
        Page page = open(Visitor.inspector().inEnglish(), "unions/binjiang/2025");
        Download download = export(page, "Scorecard as PDF");

        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Showy: outcome score");
        }
    }

    private static Download export(Page page, String choice) {
        page.locator(".export-menu vaadin-button").first().click();
        return page.waitForDownload(
                () ->
                        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(choice))
                                .click());
    }

    private static String total(Page page, String lens) {
        return page.locator(".total-lens-" + lens + " dd").innerText();
    }
}
