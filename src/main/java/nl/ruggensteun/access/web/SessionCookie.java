package nl.ruggensteun.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Secret;
import org.springframework.http.ResponseCookie;

/// The one cookie we set, for members only: unreadable for scripts, sent by our own pages only,
/// gone with the browser.
final class SessionCookie {
  static final String NAME = "__Host-session";

  private SessionCookie() {}

  static String carrying(Secret<String> token) {
    return base(token.reveal()).build().toString();
  }

  static String gone() {
    return base("").maxAge(Duration.ZERO).build().toString();
  }

  static Optional<String> token(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static ResponseCookie.ResponseCookieBuilder base(String value) {
    return ResponseCookie.from(NAME, value)
        .httpOnly(true)
        .secure(true)
        .sameSite("Strict")
        .path("/");
  }
}
