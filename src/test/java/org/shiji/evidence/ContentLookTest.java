package org.shiji.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.evidence.Papers.document;
import static org.shiji.evidence.Papers.invoice;
import static org.shiji.evidence.Papers.joined;
import static org.shiji.evidence.Papers.pdf;
import static org.shiji.evidence.Papers.picture;
import static org.shiji.evidence.Papers.with;
import static org.shiji.evidence.Papers.workbook;
import static org.shiji.evidence.Papers.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.evidence.ContentLook.Found;
import org.shiji.evidence.Hostile.Upload;
import org.shiji.shared.Message;
import org.springframework.util.unit.DataSize;

class ContentLookTest {
    @TempDir Path folder;

    private final ContentLook look =
            new ContentLook(
                    new EvidenceSettings(
                            Path.of("nowhere"),
                            DataSize.ofMegabytes(20),
                            100_000_000,
                            500,
                            Duration.ofDays(7),
                            Duration.ZERO));

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of("PDF", pdf("x", 3), FileKind.PDF, 3),
                Arguments.of("PDF that nobody may change", Papers.lockedPdf(""), FileKind.PDF, 1),
                Arguments.of(
                        "PDF with its invoice as XML",
                        Papers.writtenPdf(
                                "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>",
                                "<< /Type /Filespec /F (invoice.XML) /EF << /F 5 0 R >> >>",
                                Papers.stream("/Type /EmbeddedFile", new byte[9])),
                        FileKind.PDF,
                        1),
                Arguments.of(
                        "PDF with blanks behind it",
                        joined(pdf("x", 1), Papers.bytes("\r\n \u0000")),
                        FileKind.PDF,
                        1),
                Arguments.of("PNG", picture("png", 300, 200), FileKind.PNG, 1),
                Arguments.of("one pixel", picture("png", 1, 1), FileKind.PNG, 1),
                Arguments.of("JPEG", picture("jpg", 300, 200), FileKind.JPEG, 1),
                Arguments.of(
                        "JPEG with what a phone puts behind it",
                        joined(picture("jpg", 30, 20), new byte[5000]),
                        FileKind.JPEG,
                        1),
                Arguments.of("OFD", zip(invoice()), FileKind.OFD, 0),
                Arguments.of("XLSX", zip(workbook()), FileKind.XLSX, 0),
                Arguments.of("DOCX", zip(document()), FileKind.DOCX, 0),
                Arguments.of(
                        "DOCX with the table of a chart",
                        zip(with(document(), "word/embeddings/Sheet1.xlsx", "x")),
                        FileKind.DOCX,
                        0),
                Arguments.of(
                        "DOCX with a link to a page",
                        zip(
                                with(
                                        document(),
                                        "word/_rels/document.xml.rels",
                                        "<R><Relationship Type=\"http://x/hyperlink\" Target=\"http://x\" TargetMode=\"External\"/></R>")),
                        FileKind.DOCX,
                        0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void everyKindIsKnownByItsContent(String name, byte[] bytes, FileKind kind, int pages)
            throws IOException {
        assertThat(look(bytes)).isEqualTo(new Found.Sound(kind, pages));
    }

    static List<Upload> hostile() {
        return Hostile.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatNobodyShouldHandInIsRefusedWithItsOwnSentence(Upload upload) throws IOException {
        Found found = look(upload.bytes());
        assertThat(found).isInstanceOf(Found.Unsound.class);
        Message why = ((Found.Unsound) found).why();
        String key = "evidence.file." + upload.key();
        Message meant = Message.of(key, why.arguments().toArray());
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(why.in(locale)).isEqualTo(meant.in(locale)).doesNotContain(key);
        }
        assertThat(why.in(Locale.CHINESE)).containsPattern("\\p{IsHan}").doesNotContain("{");
        assertThat(why.in(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}").doesNotContain("{");
    }

    @Test
    void thereAreMany() {
        assertThat(hostile()).hasSizeGreaterThan(100);
    }

    @Test
    void howMuchIsTooMuchStandsInTheSettings() throws IOException {
        ContentLook strict =
                new ContentLook(
                        new EvidenceSettings(
                                folder,
                                DataSize.ofMegabytes(1),
                                100,
                                2,
                                Duration.ofDays(7),
                                Duration.ZERO));
        Path file = Files.write(folder.resolve("x"), picture("png", 11, 10));
        assertThat(strict.look(file)).isInstanceOf(Found.Unsound.class);
        Files.write(file, picture("png", 10, 10));
        assertThat(strict.look(file)).isEqualTo(new Found.Sound(FileKind.PNG, 1));
        Files.write(file, pdf("x", 3));
        assertThat(strict.look(file)).isInstanceOf(Found.Unsound.class);
        Files.write(file, pdf("x", 2));
        assertThat(strict.look(file)).isEqualTo(new Found.Sound(FileKind.PDF, 2));
    }

    private Found look(byte[] bytes) throws IOException {
        return look.look(Files.write(folder.resolve("file"), bytes));
    }
}
