package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands above the text of a page, as its writer filled it.
///
/// @param first the first thing to do
/// @param translatesReview of a translation: the review of the Dutch page it was written from
/// @param retired from which day the page is no longer there
/// @param expired says that the page is meant to stay though it is no longer valid
record WrittenHead(
    @Nullable String title,
    @Nullable String address,
    @Nullable String summary,
    @Nullable PageGroup group,
    @Nullable Integer order,
    @Nullable List<String> keywords,
    @Nullable String first,
    @Nullable String next,
    @Nullable List<String> sources,
    @Nullable LocalDate reviewed,
    @Nullable String reviewedBy,
    @Nullable LocalDate nextReview,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate translatesReview,
    @Nullable Boolean expired,
    @Nullable LocalDate retired) {

  /// The names of fields that every page needs and this one lacks; one that is taken away needs
  /// few.
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    look("title", title, missing);
    look("address", address, missing);
    look("next", next, missing);
    if (retired == null) {
      lookFurther(missing);
    }
    return missing;
  }

  private void lookFurther(List<String> missing) {
    look("summary", summary, missing);
    look("group", group, missing);
    look("order", order, missing);
    look("first", first, missing);
    look("sources", sources, missing);
    look("reviewed", reviewed, missing);
    look("reviewed-by", reviewedBy, missing);
    look("next-review", nextReview, missing);
    look("valid-from", validFrom, missing);
  }

  private static void look(String field, @Nullable Object value, List<String> missing) {
    if (value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> list && list.isEmpty())) {
      missing.add(field);
    }
  }
}
