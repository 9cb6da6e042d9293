package org.shiji.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.NoFramework;
import org.shiji.reporting.BulkEntry;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever is thrown below the addresses for machines into a problem, whoever threw it. */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception thrown) {
        if (!ApiErrors.isOurs(path(request)) || response.isCommitted()) {
            return null;
        }
        Refusal refusal = refusal(thrown, response);
        if (refusal.kind() == ProblemKind.FAULT) {
            LOG.error("a request of a machine failed", thrown);
        }
        try {
            ApiAnswers.write(refusal, request, response);
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer any more", gone);
        }
        return new ModelAndView();
    }

    /** What was asked for, also while the answer to what the server refused is made. */
    private static String path(HttpServletRequest request) {
        String asked =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                        ? refused
                        : request.getRequestURI();
        return asked.substring(Math.min(asked.length(), request.getContextPath().length()));
    }

    private static Refusal refusal(Exception thrown, HttpServletResponse response) {
        return switch (thrown) {
            case Refusal refusal -> refusal;
            case NotVisible notVisible -> new Refusal(ProblemKind.NOT_FOUND);
            case NoFramework none -> new Refusal(ProblemKind.NOT_FOUND);
            case NoResourceFoundException none -> new Refusal(ProblemKind.NOT_FOUND);
            case NoHandlerFoundException none -> new Refusal(ProblemKind.NOT_FOUND);
            case NotAllowed notAllowed -> new Refusal(ProblemKind.FORBIDDEN);
            case BulkEntry.Locked locked -> Locks.refusal(locked.state());
            case HttpRequestMethodNotSupportedException method -> method(method, response);
            case HttpMediaTypeNotSupportedException type -> new Refusal(ProblemKind.MEDIA_TYPE);
            case HttpMediaTypeNotAcceptableException type ->
                    new Refusal(ProblemKind.NOT_ACCEPTABLE);
            case MaxUploadSizeExceededException large -> new Refusal(ProblemKind.TOO_LARGE);
            case MultipartException broken -> new Refusal(ProblemKind.MALFORMED);
            case MissingServletRequestPartException part ->
                    Refusal.invalid(BodyFaults.missing("/" + part.getRequestPartName()));
            case ServletRequestBindingException missing -> ParameterFaults.missing(missing);
            case MethodArgumentTypeMismatchException wrong -> ParameterFaults.wrong(wrong);
            case MethodArgumentNotValidException invalid -> BodyFaults.invalid(invalid);
            case HandlerMethodValidationException invalid -> ParameterFaults.invalid(invalid);
            case HttpMessageNotReadableException unreadable -> BodyFaults.unreadable(unreadable);
            case ConcurrencyFailureException busy -> new Refusal(ProblemKind.BUSY);
            case DataAccessException lost -> database(lost);
            case TransactionException lost -> database(lost);
            case ErrorResponse other -> new Refusal(ProblemKind.of(other.getStatusCode().value()));
            default -> new Refusal(ProblemKind.FAULT);
        };
    }

    private static Refusal database(Exception lost) {
        LOG.warn("the database failed a machine: {}", lost.toString());
        return new Refusal(ProblemKind.UNAVAILABLE);
    }

    private static Refusal method(
            HttpRequestMethodNotSupportedException wrong, HttpServletResponse response) {
        String[] allowed = wrong.getSupportedMethods();
        String list =
                allowed == null ? "" : String.join(", ", Arrays.stream(allowed).sorted().toList());
        response.setHeader(HttpHeaders.ALLOW, list);
        return new Refusal(ProblemKind.METHOD);
    }
}
