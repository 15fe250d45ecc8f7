package nl.ruggensteun.alarm;

import nl.ruggensteun.guidance.document.ReviewReminder;
import org.springframework.stereotype.Component;

/// Coordinators get a mail when texts have to be looked at: how many, never which. It makes no
/// telephone ring: those ring for people who wait.
@Component
class ReviewMail implements ReviewReminder {
  private final CoordinatorMail mail;

  ReviewMail(CoordinatorMail mail) {
    this.mail = mail;
  }

  @Override
  public boolean tell(int texts) {
    String key = texts == 1 ? "alarm.review.one" : "alarm.review.more";
    return mail.send(everybody -> true, key, texts) > 0;
  }
}
