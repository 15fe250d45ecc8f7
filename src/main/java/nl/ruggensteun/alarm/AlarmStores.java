package nl.ruggensteun.alarm;

import nl.ruggensteun.platform.Transactions;

/// What a sweep reads and writes, over connections that requests cannot use up.
record AlarmStores(
    DueAlarms due,
    Bundles bundles,
    Attempts attempts,
    Channels channels,
    Policies policies,
    Mutes mutes,
    QuietHours quietHours,
    CoordinatorsCalled coordinators,
    Transactions transactions) {}
