/// The edge to the browser: headers, hosts, static pages and refusals. Uses only its own module.
@NullMarked
package nl.ruggensteun.platform.web;

import org.jspecify.annotations.NullMarked;
