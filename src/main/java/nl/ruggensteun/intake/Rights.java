package nl.ruggensteun.intake;

import org.springframework.stereotype.Component;

/// The two rights there are to a request that is not a file yet.
@Component
record Rights(HolderOfRequest holders, TakerOfRequest takers) {}
