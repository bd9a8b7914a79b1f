/** Pages of the standing committee's meetings, and the screen in the meeting room. */
@NullMarked
package vn.chitieu.meeting.web;

import org.jspecify.annotations.NullMarked;
