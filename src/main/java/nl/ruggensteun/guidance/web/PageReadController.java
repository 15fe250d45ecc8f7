package nl.ruggensteun.guidance.web;

import java.util.List;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.PageReadCounts;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How often pages were read, per day that is over, for coordinators.
@RestController
@RequestMapping("/api/v1/page-reads")
class PageReadController {
  private final PageReadCounts counts;

  PageReadController(PageReadCounts counts) {
    this.counts = counts;
  }

  @GetMapping
  List<PageReadCounts.DayCount> all(SignedIn member) {
    if (!member.is(MemberFunction.COORDINATOR)) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    return counts.ofPastDays();
  }
}
