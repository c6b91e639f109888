@echo off
rem Starts Scelle with the Java runtime beside it.
setlocal
set "here=%~dp0.."
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
if not defined SCELLE_HEAP set "SCELLE_HEAP=640m"
"%here%\runtime\bin\java.exe" -XX:+UseSerialGC -Xmx%SCELLE_HEAP% "@CACHE@" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Dscelle.terminal=false %SCELLE_JAVA_OPTIONS% -jar "%here%\app\scelle.jar" %*
