/// Case files (_dossiers_): every rule about a file. An open file has an owner, a stand-in and a
/// next date, and nobody outside its lists gets a byte. What the file says is in the vault, sealed.
/// Uses platform, audit, vault, access, duty, alarm and office.
@NullMarked
package nl.ruggensteun.casefile;

import org.jspecify.annotations.NullMarked;
