package org.shiji.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.shiji.shared.Sha256;

/**
 * Puts language, time and identity into a finished document, so that the same scorecard gives the
 * same bytes.
 */
final class PdfIdentity {

    private static final Pattern CREATED =
            Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");
    private static final String FORMAT = "<dc:format>application/pdf</dc:format>";

    private PdfIdentity() {}

    static void stamp(PDDocument document, String language, Instant written, String identity)
            throws IOException {
        Calendar moment = GregorianCalendar.from(written.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(moment);
        document.setDocumentId(number(identity + language));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                stamped(xmp, language, written).getBytes(StandardCharsets.UTF_8));
    }

    private static String stamped(String xmp, String language, Instant written) {
        String time = DateTimeFormatter.ISO_INSTANT.format(written);
        Matcher created = CREATED.matcher(xmp);
        if (!created.find() || !xmp.contains(FORMAT)) {
            throw new IllegalStateException("the metadata does not look as expected");
        }
        return created.replaceFirst("<xmp:CreateDate>" + time + "</xmp:CreateDate>")
                .replace(
                        FORMAT,
                        FORMAT
                                + "<dc:language><rdf:Bag><rdf:li>"
                                + language
                                + "</rdf:li></rdf:Bag></dc:language>");
    }

    private static long number(String identity) {
        byte[] hash = Sha256.digest().digest(identity.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
