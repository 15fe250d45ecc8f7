package nl.ruggensteun.guidance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A program that ends because of its texts says which and why, and nothing else.
final class ContentRefusedAnalyzer extends AbstractFailureAnalyzer<ContentRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable root, ContentRefused refused) {
    return new FailureAnalysis(refused.getMessage(), "Mend these places and start again.", refused);
  }
}
