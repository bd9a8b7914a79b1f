package vn.chitieu.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page of many communes that changes nothing and may be some seconds old: where a standby is configured, it is read there,
 * unless the one who asks has just sent a form. The method may be called twice. What it puts
 * into memory under a version has to be read where the version was read: both within the method.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromStandby {}
