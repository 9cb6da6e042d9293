package org.shiji.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.shiji.definitions.EvidenceClass;
import org.shiji.evidence.Evidence;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.FileDrop;
import org.shiji.unions.Accounts;
import org.springframework.context.ApplicationContext;

/** What a reporter does with files, and what is kept of it. */
final class EvidenceActs {

    private static final UnionId HEDI = new UnionId("hedi");

    private EvidenceActs() {}

    static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    static Select<EvidenceClass> classes(Component in) {
        return (Select<EvidenceClass>) _get(in, Select.class);
    }

    static void choose(Component in, String code) {
        Select<EvidenceClass> classes = classes(in);
        classes.setValue(
                classes.getListDataView()
                        .getItems()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    static void upload(Component in, String name, byte[] content) {
        UploadKt._upload(_get(in, FileDrop.class), name, content);
        MockVaadin.clientRoundtrip(true);
    }

    /** A PDF of two pages, as a photo. */
    static void attach(ApplicationContext context, Behind behind, String name) {
        attach(context, behind, name, 2);
    }

    /** A PDF of so many pages, as a photo. */
    static void attach(ApplicationContext context, Behind behind, String name, int pages) {
        attach(context, behind, name, pdf(pages));
    }

    static void attach(ApplicationContext context, Behind behind, String name, byte[] file) {
        context.getBean(Evidence.class)
                .attach(
                        context.getBean(Accounts.class).viewer("hedi"),
                        HEDI,
                        Period.year(2025),
                        behind,
                        "photo",
                        name,
                        new ByteArrayInputStream(file));
    }

    static List<Piece> kept(ApplicationContext context, UnionId union, Period period) {
        return context.getBean(Evidence.class)
                .all(context.getBean(Accounts.class).viewer("hedi"), union, period);
    }
}
