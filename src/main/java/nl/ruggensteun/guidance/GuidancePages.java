package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.platform.Language;

/// What is published on one day: the pages, the sources that they name, and the lists and rules,
/// which are read when somebody first asks for them.
public final class GuidancePages {
  private static final Comparator<GuidancePage> IN_ORDER =
      Comparator.comparing(GuidancePage::group)
          .thenComparingInt(GuidancePage::order)
          .thenComparing(GuidancePage::id);

  private final LocalDate day;
  private final PageFiles written;
  private final List<GuidancePage> pages;
  private final Once<HomeScan> homeScan = new Once<>(() -> HomeScan.in(texts(), sources()));
  private final Once<CollectiveNorm> norm = new Once<>(() -> CollectiveNorm.in(texts(), sources()));
  private final Once<SafetyPackage> safetyPackage =
      new Once<>(() -> SafetyPackage.in(texts(), sources()));
  private final Once<TrainingCatalogue> training =
      new Once<>(() -> TrainingCatalogue.in(texts(), sources()));
  private final Once<PublishedRules> adviserRules = new Once<>(() -> rules("advice"));
  private final Once<PublishedRules> urgencyRules = new Once<>(() -> rules("urgency"));

  private final Once<List<TextFacts>> facts = new Once<>(() -> new GuidanceFacts(this).all());

  GuidancePages(LocalDate day, PageFiles written) {
    this.day = day;
    this.written = written;
    this.pages =
        written.pages().values().stream()
            .filter(page -> page.validity().hasBegun(day))
            .sorted(IN_ORDER)
            .toList();
  }

  /// What these texts say on a day, when somebody looked through them before.
  ///
  /// @throws ContentRefused when a page cannot be read at all
  public static GuidancePages of(ContentTexts texts, LocalDate day) {
    return PageFiles.trusted(texts).on(day);
  }

  public LocalDate day() {
    return day;
  }

  public Sources sources() {
    return written.sources();
  }

  /// What all of it was read from.
  public ContentTexts texts() {
    return written.texts();
  }

  /// The files of pages that are over and do not say so.
  public List<String> expired() {
    return written.expired(day).stream().map(ContentFault::file).toList();
  }

  PageFiles written() {
    return written;
  }

  public HomeScan homeScan() {
    return homeScan.get();
  }

  public CollectiveNorm norm() {
    return norm.get();
  }

  public SafetyPackage safetyPackage() {
    return safetyPackage.get();
  }

  public TrainingCatalogue training() {
    return training.get();
  }

  public PublishedRules adviserRules() {
    return adviserRules.get();
  }

  public PublishedRules urgencyRules() {
    return urgencyRules.get();
  }

  /// What is known of each text, also of pages that have not begun.
  public List<TextFacts> facts() {
    return facts.get();
  }

  private PublishedRules rules(String name) {
    return new PublishedRules(RuleFile.load(name, this), this);
  }

  /// Reads every list.
  void readLists(Faults faults) {
    faults.gather(HomeScan.FILE, homeScan);
    faults.gather(CollectiveNorm.FILE, norm);
    faults.gather(SafetyPackage.FILE, safetyPackage);
    faults.gather(TrainingCatalogue.FILE, training);
  }

  /// Reads all rules; they name pages, so those must be whole.
  void readRules(Faults faults) {
    faults.gather(RuleFile.path("advice"), adviserRules);
    faults.gather(RuleFile.path("urgency"), urgencyRules);
  }

  /// By group, and in the group by their order.
  public List<GuidancePage> in(Language language) {
    return pages.stream().filter(page -> page.language() == language).toList();
  }

  public List<GuidancePage> in(Language language, PageGroup group) {
    return in(language).stream().filter(page -> page.group() == group).toList();
  }

  public Optional<GuidancePage> page(String id, Language language) {
    return in(language).stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /// @param address the last part of its address
  public Optional<GuidancePage> at(String address, Language language) {
    return in(language).stream().filter(page -> page.address().equals(address)).findFirst();
  }

  /// A page that was taken away and stood at that address.
  public Optional<RetiredPage> goneFrom(String address, Language language) {
    return written.retired().values().stream()
        .filter(page -> page.language() == language && page.address().equals(address))
        .findFirst();
  }

  /// The same by its id.
  public Optional<RetiredPage> gone(String id, Language language) {
    return written.retired().values().stream()
        .filter(page -> page.language() == language && page.id().equals(id))
        .findFirst();
  }

  /// A translation that is older than what it was made from.
  public boolean isBehind(GuidancePage page) {
    return page.language() != Language.NL
        && page(page.id(), Language.NL)
            .filter(original ->
                page.translates().filter(seen -> !seen.isBefore(original.review().on())).isEmpty())
            .isPresent();
  }
}
