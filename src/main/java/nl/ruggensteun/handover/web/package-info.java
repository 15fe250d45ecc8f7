/// The edge of handing duty over: what a member is handed, as JSON.
@NullMarked
package nl.ruggensteun.handover.web;

import org.jspecify.annotations.NullMarked;
