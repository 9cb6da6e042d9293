package org.shiji.export;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the validator of the archives, says about a document. */
final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** The rules the document breaks; empty when it conforms. */
    static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            List<String> broken =
                    result.getTestAssertions().stream()
                            .filter(
                                    assertion ->
                                            assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(
                                    assertion ->
                                            assertion.getRuleId().getClause()
                                                    + "-"
                                                    + assertion.getRuleId().getTestNumber()
                                                    + " "
                                                    + assertion.getMessage())
                            .distinct()
                            .toList();
            return broken.isEmpty() && !result.isCompliant() ? List.of("not compliant") : broken;
        }
    }
}
