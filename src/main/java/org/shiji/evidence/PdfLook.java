package org.shiji.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.shiji.evidence.ContentLook.Found;

/** Looks whether a PDF can be shown and does nothing beyond being looked at. */
final class PdfLook {
    private static final int DEEPEST = 60;

    /** What an invoice may carry along; anything else that is embedded may be a program. */
    private static final Pattern PAPER =
            Pattern.compile(".*\\.(xml|xbrl|pdf|ofd|png|jpe?g|txt|csv)");

    private static final Set<String> DOING =
            Set.of("JavaScript", "Launch", "ImportData", "RichMediaExecute");

    private final EvidenceSettings settings;

    PdfLook(EvidenceSettings settings) {
        this.settings = settings;
    }

    Found look(Path file) throws IOException {
        if (!Tail.hasEndOfPdf(file)) {
            return ContentLook.unsound("broken");
        }
        if (Tail.isBehindAPdf(file)) {
            return ContentLook.unsound("twofold");
        }
        if (PackedStreams.isTooMuch(file)) {
            return ContentLook.unsound("container");
        }
        try (PDDocument document =
                Loader.loadPDF(
                        file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                return ContentLook.unsound("broken");
            }
            if (pages > settings.maxPages()) {
                return ContentLook.unsound("pages", pages, settings.maxPages());
            }
            return judged(document, pages);
        } catch (InvalidPasswordException locked) {
            return ContentLook.unsound("password");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the library throws whatever it stumbles over
            return ContentLook.unsound("broken");
        } catch (OutOfMemoryError bomb) {
            return ContentLook.unsound("container");
        }
    }

    private Found judged(PDDocument document, int pages) {
        Walk walk = new Walk(settings.maxPixels());
        walk.into(document.getDocument().getTrailer(), 0);
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            walk.into(document.getDocument().getObjectFromPool(key), 0);
        }
        if (walk.program) {
            return ContentLook.unsound("macros");
        }
        return walk.huge ? ContentLook.unsound("container") : new Found.Sound(FileKind.PDF, pages);
    }

    /** Through all that stands in a document, each thing once. */
    private static final class Walk {
        private final Map<COSBase, Boolean> known = new IdentityHashMap<>();
        private final Set<COSObjectKey> followed = new HashSet<>();
        private final long maxPixels;
        private boolean program;
        private boolean huge;

        Walk(long maxPixels) {
            this.maxPixels = maxPixels;
        }

        void into(COSBase thing, int depth) {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("too deep");
            }
            switch (thing) {
                // what is referred to comes by itself, from the list of all
                case COSObject reference when depth > 0 -> {}
                case COSObject object -> {
                    if (object.getKey() != null
                            && followed.add(object.getKey())
                            && object.getObject() != null) {
                        into(object.getObject(), depth + 1);
                    }
                }
                case COSDictionary map when known.put(map, true) == null -> {
                    look(map);
                    for (COSBase value : map.getValues()) {
                        into(value, depth + 1);
                    }
                }
                case COSArray list when known.put(list, true) == null -> {
                    for (COSBase value : list) {
                        if (value != null) {
                            into(value, depth + 1);
                        }
                    }
                }
                default -> {}
            }
        }

        private void look(COSDictionary map) {
            String action = map.getNameAsString(COSName.S);
            if (map.containsKey(COSName.JS) || (action != null && DOING.contains(action))) {
                program = true;
            }
            if (map.containsKey(COSName.EF)
                    && !(isPaper(map, COSName.F) && isPaper(map, COSName.UF))) {
                program = true;
            }
            if (COSName.IMAGE.equals(map.getCOSName(COSName.SUBTYPE))) {
                long width = Math.max(0, map.getInt(COSName.WIDTH));
                huge |= width * Math.max(0, map.getInt(COSName.HEIGHT)) > maxPixels;
            }
        }

        private static boolean isPaper(COSDictionary file, COSName key) {
            String name = file.getString(key);
            return name == null || PAPER.matcher(name.toLowerCase(Locale.ROOT)).matches();
        }
    }
}
