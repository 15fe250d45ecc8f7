package nl.ruggensteun.duty.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.ChangeRoster;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Holidays;
import nl.ruggensteun.duty.Leaves;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Ids;
import org.springframework.stereotype.Component;

/// A coordinator asks for a proposal (_stel een rooster voor_), looks at what it would change, and
/// stops the search when it is good enough.
@Component
public class ProposeRoster {
  private final Duty duty;
  private final Rosters rosters;
  private final Leaves leaves;
  private final Holidays holidays;
  private final ChangeRoster change;
  private final RosterProposals proposals;
  private final Runs runs;
  private final Clock clock;
  private final Ids ids;

  ProposeRoster(
      Duty duty,
      Rosters rosters,
      Leaves leaves,
      Holidays holidays,
      ChangeRoster change,
      RosterProposals proposals,
      Runs runs,
      Clock clock,
      Ids ids) {
    this.duty = duty;
    this.rosters = rosters;
    this.leaves = leaves;
    this.holidays = holidays;
    this.change = change;
    this.proposals = proposals;
    this.runs = runs;
    this.clock = clock;
    this.ids = ids;
  }

  /// Begins to look.
  ///
  /// @return empty while another proposal is looked for on that line
  public Optional<UUID> start(ProposalTerms terms) {
    Instant now = clock.instant();
    Proposal proposal =
        new Proposal(
            ids.next(),
            terms,
            change.begun(terms.lineId()),
            Proposal.State.RUNNING,
            now,
            Proposal.Progress.NONE,
            Optional.empty(),
            Optional.empty());
    if (!proposals.begin(proposal)) {
      return Optional.empty();
    }
    LookAhead present = present(terms);
    LineRoster line = present.roster().line(terms.lineId());
    List<DutyWish> wishes = wishes(terms);
    runs.start(
        new Run(
            proposal,
            question(terms, wishes),
            new Run.Kept(proposals, clock, ids::next, Search::lasting),
            shifts ->
                Exchange.of(line, shifts, ids::next)
                    .on(present)
                    .over(terms.span())
                    .score(wishes)
                    .points()));
    return Optional.of(proposal.proposalId());
  }

  private Question question(ProposalTerms terms, List<DutyWish> wishes) {
    Roster all = rosters.during(ProposedYear.around(terms));
    LineRoster line = all.line(terms.lineId());
    Set<LocalDate> ofYear = holidays(ProposedYear.of(terms));
    return new Question(
        terms,
        line,
        holidays(terms.span()),
        wishes,
        new ProposedYear(terms, line).done(ofYear),
        Elsewhere.of(terms, all, ofYear));
  }

  public void stop(UUID proposalId) {
    proposals.askToStop(proposalId);
  }

  /// A proposal beside the roster as it is now.
  ///
  /// @param wishes for the days of the period, of who takes part
  /// @param done in the part of the year before the period, and over the whole of it on other lines
  /// @param shortfalls what it could not fulfil
  public record Judged(
      Standing now, Standing then, int wishes, List<FairShare> done, List<Shortfall> shortfalls) {}

  public Judged judge(Proposal proposal) {
    ProposalTerms terms = proposal.terms();
    LookAhead present = present(terms);
    LookAhead then =
        Exchange.of(present.roster().line(terms.lineId()), proposals.proposed(proposal), ids::next)
            .on(present);
    List<DutyWish> wishes = wishes(terms);
    Set<LocalDate> ofPeriod = holidays(terms.span());
    Roster all = rosters.during(ProposedYear.around(terms));
    Set<LocalDate> ofYear = holidays(ProposedYear.of(terms));
    Elsewhere elsewhere = Elsewhere.of(terms, all, ofYear);
    List<FairShare> done =
        ProposedYear.together(
            elsewhere.shares(), new ProposedYear(terms, all.line(terms.lineId())).done(ofYear));
    Standing standing = Standing.of(terms, then, wishes, ofPeriod);
    return new Judged(
        Standing.of(terms, present, wishes, ofPeriod),
        standing,
        wishes.size(),
        done,
        new Shortfalls(terms, then, ofPeriod, elsewhere)
            .all(wishes, ProposedYear.together(done, standing.shares())));
  }

  private LookAhead present(ProposalTerms terms) {
    return duty.ahead(terms.lineId(), terms.whole(), clock.instant(), terms.members());
  }

  private List<DutyWish> wishes(ProposalTerms terms) {
    return leaves.wishes(terms.members(), terms.from()).stream()
        .filter(wish -> !wish.day().isAfter(terms.until()))
        .toList();
  }

  private Set<LocalDate> holidays(Span span) {
    return holidays.between(CivilTime.day(span.from()), CivilTime.day(span.until()));
  }
}
