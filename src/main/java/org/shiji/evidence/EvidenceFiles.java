package org.shiji.evidence;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the files of evidence to those who may see them: the file to be saved, never to be opened
 * here, and its pages as pictures drawn by the server.
 */
@Controller
class EvidenceFiles {
    /** Whatever such an answer holds may do nothing at all. */
    private static final String NOTHING = "default-src 'none'; sandbox";

    private final Accounts accounts;
    private final Evidence evidence;

    EvidenceFiles(Accounts accounts, Evidence evidence) {
        this.accounts = accounts;
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{union}/{period}/{id}/file")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String id,
            Principal reader,
            HttpServletResponse response) {
        Evidence.Content content =
                evidence.open(viewer(reader), union(union), period(period), number(id));
        guard(response);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(content.type()))
                .contentLength(content.size())
                .body(new InputStreamResource(content.bytes()));
    }

    @GetMapping("/evidence/{union}/{period}/{id}/page/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String id,
            @PathVariable String page,
            Principal reader,
            HttpServletResponse response) {
        byte[] png =
                evidence.page(
                        viewer(reader),
                        union(union),
                        period(period),
                        number(id),
                        (int) number(page));
        guard(response);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    /**
     * Where there is no such file, or it is not this viewer's, the answer is that of any address.
     */
    @ExceptionHandler(NotVisible.class)
    void notVisible(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Read anew, as for pages: an account disabled meanwhile sees nothing more. */
    private Viewer viewer(Principal reader) {
        return accounts.viewer(reader.getName());
    }

    /** Nothing is lost: it cannot be had right now. */
    @ExceptionHandler(StoreAway.class)
    void away(StoreAway away, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, away);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** In place of what pages are sent with, not beside it. */
    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static long number(String written) {
        if (!written.matches("[0-9]{1,9}")) {
            throw new NotVisible("number " + written);
        }
        return Long.parseLong(written);
    }

    private static UnionId union(String written) {
        try {
            return new UnionId(written);
        } catch (IllegalArgumentException nonsense) {
            throw new NotVisible("union " + written);
        }
    }

    private static Period period(String written) {
        try {
            return Period.parse(written);
        } catch (IllegalArgumentException nonsense) {
            throw new NotVisible("period " + written);
        }
    }
}
