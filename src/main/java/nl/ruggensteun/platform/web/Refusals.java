package nl.ruggensteun.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.exc.MismatchedInputException;

/// The last net under every request: whatever went wrong, the answer is calm and tells nothing.
@RestControllerAdvice
class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler({
    NoResourceFoundException.class,
    NoHandlerFoundException.class,
    MethodArgumentTypeMismatchException.class,
    HttpRequestMethodNotSupportedException.class,
    ServletRequestBindingException.class
  })
  @Nullable ResponseEntity<Object> missing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      return answer(Problem.of(ProblemCode.NOT_FOUND), request);
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return null;
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    HttpMediaTypeNotSupportedException.class,
    MismatchedInputException.class
  })
  ResponseEntity<Object> unreadable(HttpServletRequest request) {
    return answer(Problem.invalid(List.of(new FieldError("body", "unreadable"))), request);
  }

  @ExceptionHandler(Refused.class)
  ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
    return answer(refused.problem(), request);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class
  })
  ResponseEntity<Object> databaseAway(Exception failure, HttpServletRequest request) {
    LOG.warn("event=database-unavailable kind={}", failure.getClass().getSimpleName());
    return answer(Problem.of(ProblemCode.UNAVAILABLE), request);
  }

  /// The message of an unforeseen failure may hold anything, so only its kinds and places are
  /// logged. Somebody who left the page while the answer was on its way is no failure.
  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Object> unforeseen(Exception failure, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null;
    }
    UUID incident = UUID.randomUUID();
    LOG.error("event=unforeseen id={} trace={}", incident, Traces.withoutMessages(failure));
    return answer(Problem.of(ProblemCode.INTERNAL).with("incident", incident), request);
  }

  private ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
    return problems.response(
        problem, Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
