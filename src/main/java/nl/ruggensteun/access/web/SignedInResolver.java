package nl.ruggensteun.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import nl.ruggensteun.access.Sessions;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives a controller the member who asks. Without a session the answer is `signed-out`; with keys
/// that nobody vouched for yet, everything of others is missing.
@Component
class SignedInResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final Sessions sessions;

  SignedInResolver(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == SignedIn.class || type == CurrentSession.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    CurrentSession session =
        SessionCookie.token(http)
            .flatMap(
                token -> sessions.running(token).map(running -> new CurrentSession(token, running)))
            .orElseThrow(() -> new Refused(Problem.of(ProblemCode.SIGNED_OUT)));
    if (parameter.getParameterType() == CurrentSession.class) {
      return session;
    }
    if (session.member().functions().isEmpty()) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    return session.member();
  }
}
