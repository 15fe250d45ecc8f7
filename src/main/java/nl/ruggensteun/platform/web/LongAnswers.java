package nl.ruggensteun.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Answers that stay open, such as the line that says "changed", end themselves; nothing cuts them
/// off.
@Configuration(proxyBeanMethods = false)
class LongAnswers implements WebMvcConfigurer {
  @Override
  public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
    configurer.setDefaultTimeout(Duration.ofMinutes(20).toMillis());
  }
}
