package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ruggensteun.guidance.BothLanguages;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.PerPublication;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.platform.Language;

/// Data that a script loads once, a file in each language, at an address that names its content: a
/// browser may keep it for ever, and a new one stands elsewhere.
final class DataFiles {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}\\.json");

  private final BothLanguages folders;
  private final PerPublication<Made> files;

  /// @param folders of its addresses, each with a slash at the end
  /// @param json what a file says
  DataFiles(
      Publications publications,
      BothLanguages folders,
      BiFunction<GuidancePages, Language, String> json) {
    this.folders = folders;
    this.files =
        new PerPublication<>(
            publications,
            guidance ->
                new Made(
                    RenderedPage.json(json.apply(guidance, Language.NL)),
                    RenderedPage.json(json.apply(guidance, Language.EN))));
  }

  private record Made(RenderedPage dutch, RenderedPage english) {
    RenderedPage in(Language language) {
      return switch (language) {
        case NL -> dutch;
        case EN -> english;
      };
    }
  }

  String address(Language language) {
    return folders.in(language) + name(files.now().in(language));
  }

  /// Sends the file of that name. The name of one that was published a moment ago, or that only
  /// another node knows yet, gets the one that is published here, to be asked again next time.
  void send(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Made present = files.now();
    Optional<RenderedPage> asked =
        Stream.of(Language.values())
            .map(present::in)
            .filter(file -> name.equals(name(file)))
            .findFirst();
    if (asked.isPresent()) {
      asked.get().send(request, response);
    } else if (NAME.matcher(name).matches()) {
      present.in(language(request)).sendForNow(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private Language language(HttpServletRequest request) {
    return request.getRequestURI().startsWith(folders.in(Language.EN)) ? Language.EN : Language.NL;
  }

  private static String name(RenderedPage file) {
    return file.hash() + ".json";
  }
}
