package nl.ruggensteun.guidance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The lists that people go through by themselves. The program does not start with one that is not
/// whole.
@Configuration(proxyBeanMethods = false)
class ShippedLists {
  @Bean
  HomeScan homeScan(Publications publications) {
    return HomeScan.load(publications.now().sources());
  }

  @Bean
  CollectiveNorm collectiveNorm(Publications publications) {
    return CollectiveNorm.load(publications.now().sources());
  }

  @Bean
  SafetyPackage safetyPackage(Publications publications) {
    return SafetyPackage.load(publications.now().sources());
  }

  @Bean
  TrainingCatalogue trainingCatalogue(Publications publications) {
    return TrainingCatalogue.load(publications.now().sources());
  }
}
