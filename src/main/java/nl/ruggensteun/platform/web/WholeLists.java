package nl.ruggensteun.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A list in a body has no holes: what is not there is left out, and a hole is unreadable.
@Configuration(proxyBeanMethods = false)
class WholeLists {
  @Bean
  JsonMapperBuilderCustomizer listsWithoutHoles() {
    return builder ->
        builder.changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL));
  }
}
