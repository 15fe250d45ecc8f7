package nl.ruggensteun.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What cannot wait, also when the disk is almost full: asking for help, answering, getting in, and
/// the work on what runs. Every other change is refused then, with the number.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Essential {}
