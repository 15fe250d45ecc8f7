package nl.ruggensteun.guidance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The lists that people go through by themselves. The program does not start with one that is not
/// whole.
@Configuration(proxyBeanMethods = false)
class ShippedLists {
  @Bean
  HomeScan homeScan() {
    return HomeScan.load(Sources.load());
  }

  @Bean
  CollectiveNorm collectiveNorm() {
    return CollectiveNorm.load(Sources.load());
  }

  @Bean
  SafetyPackage safetyPackage() {
    return SafetyPackage.load(Sources.load());
  }
}
