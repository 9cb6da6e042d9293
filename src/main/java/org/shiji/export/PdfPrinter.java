package org.shiji.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a page of XHTML into PDF/A-2a with tags (PDF/UA), fonts and colour profile inside. Loads
 * nothing from outside.
 */
final class PdfPrinter {

    /** Any address: there is nothing to load relative to it. */
    private static final String NOWHERE = "about:blank";

    /**
     * sRGB as the Java platform ships it; made at run time, so no file of another licence is handed
     * on.
     */
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final String TABLES_ON_LAYERS = " table { position: relative; }";

    private PdfPrinter() {}

    /**
     * @param language as in the {@code lang} of the page
     * @param written moment to put down as the time of writing
     * @param identity what makes this document another than others, such as a hash
     */
    static byte[] print(String xhtml, String language, Instant written, String identity) {
        try {
            return printed(xhtml, language, written, identity);
        } catch (NullPointerException untagged) {
            // The renderer makes the tag of a table from its head where nothing else of it stands
            // on the page it begins on, and fails. A table on a layer has its tag by then.
            return printed(
                    xhtml.replace("</style>", TABLES_ON_LAYERS + "</style>"),
                    language,
                    written,
                    identity);
        }
    }

    private static byte[] printed(String xhtml, String language, Instant written, String identity) {
        try (BatikSVGDrawer drawer = new BatikSVGDrawer();
                PdfBoxRenderer renderer = builder(xhtml, drawer).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            PdfIdentity.stamp(document, language, written, identity);
            document.save(OutputStream.nullOutputStream()); // reduces the fonts to what is used
            SearchableText.restore(document, xhtml);
            ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String xhtml, BatikSVGDrawer drawer) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(xhtml, NOWHERE);
        builder.useSVGDrawer(drawer);
        for (Fonts font : Fonts.values()) {
            builder.useFont(font::open, Fonts.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.withProducer("Shiji");
        builder.toStream(new ByteArrayOutputStream());
        return builder;
    }
}
