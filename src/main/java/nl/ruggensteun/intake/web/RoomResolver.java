package nl.ruggensteun.intake.web;

import java.util.List;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.intake.RoomSessions;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Bearer;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives a controller the room of the reporter who asks, by the token that her page keeps. Without
/// one that holds the answer is `signed-out`.
@Component
class RoomResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final RoomSessions sessions;

  RoomResolver(RoomSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Audience.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return Bearer.token(request.getHeader(HttpHeaders.AUTHORIZATION))
        .flatMap(sessions::room)
        .orElseThrow(() -> new Refused(Problem.of(ProblemCode.SIGNED_OUT)));
  }
}
