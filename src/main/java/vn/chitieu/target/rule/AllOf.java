package vn.chitieu.target.rule;

/** Met when every part is met (convention G8). The parts are targets of their own that name this one as parent. */
public record AllOf() implements TargetRule {}
