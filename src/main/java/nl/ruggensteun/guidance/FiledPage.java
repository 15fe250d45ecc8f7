package nl.ruggensteun.guidance;

import nl.ruggensteun.platform.Language;

/// What a file says of a page: what stands on it, or that it is no longer there.
sealed interface FiledPage permits GuidancePage, RetiredPage {
  String id();

  Language language();

  String address();

  NextStep next();

  /// Where everybody finds it, or found it.
  default String path() {
    return Readership.EVERYBODY.root(language()) + "/" + address();
  }
}
