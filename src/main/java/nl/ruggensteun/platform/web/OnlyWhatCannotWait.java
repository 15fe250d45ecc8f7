package nl.ruggensteun.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Reserve;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// On an almost full disk only what is [Essential] is still written. Reading goes on, and so does
/// taking away: that makes room.
@Configuration(proxyBeanMethods = false)
class OnlyWhatCannotWait implements HandlerInterceptor, WebMvcConfigurer {
  private static final Set<String> ALWAYS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

  private final Reserve reserve;

  OnlyWhatCannotWait(Reserve reserve) {
    this.reserve = reserve;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean waits =
        handler instanceof HandlerMethod method
            && !ALWAYS.contains(request.getMethod())
            && !method.hasMethodAnnotation(Essential.class);
    if (waits && reserve.room().isForWhatCannotWait()) {
      throw new Refused(Problem.of(ProblemCode.NO_ROOM));
    }
    return true;
  }
}
