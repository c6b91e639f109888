@echo off
rem Starts Scelle with the Java runtime beside it.
setlocal
set "here=%~dp0.."
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
rem Where the second compiler starts early or inlines much it takes more time than it saves.
set "speed=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=25000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=500000 -XX:MaxInlineLevel=6 -XX:InlineSmallCode=1000 -XX:FreqInlineSize=100"
if not defined SCELLE_HEAP set "SCELLE_HEAP=640m"
"%here%\runtime\bin\java.exe" %speed% -XX:+UseSerialGC -Xmx%SCELLE_HEAP% "@LONG@" -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Dscelle.terminal=false %SCELLE_JAVA_OPTIONS% -jar "%here%\app\scelle.jar" %*
