package nl.ruggensteun.platform;

/// One field that needs another look.
///
/// @param field where it stands in the body, for example `entries[0].sealed`
/// @param code what is wrong, for example `required`; the words are `platform.field.<code>`
public record FieldError(String field, String code) {}
