/// What every module stands on (_fundament_): time, ids, settings, the database, errors, the frame
/// of a page and the languages. It is tiny and knows no word of the domain. Uses no other module.
@NullMarked
package nl.ruggensteun.platform;

import org.jspecify.annotations.NullMarked;
